import { Details } from '../parts/Details';
import { END_WORDS, KEY } from '../words/picture';
import { Item, Key, WhatFollowed } from './Key';
import { DrawingId, FullBar, Shape } from './KeyShapes';

/**
 * The eight shapes that are needed first, on one line where there is room, and every shape one press away. What held
 * stands among them as what did not. It shows the shapes of the drawing `of` on the same page, by its id.
 */
export const ShortKey = ({ of }: Readonly<{ of: string }>) => (
  <div class="picture-key-first">
    <DrawingId.Provider value={of}>
      <ul class="picture-key picture-key-list" role="list" aria-label={KEY.first}>
        <Item words={KEY.full} width={44}>
          <FullBar />
        </Item>
        <Item words={KEY.less} width={44}>
          <rect class="bar bar-less" x="-21" y="-3" width="42" height="6" rx="3" />
        </Item>
        <Item words={END_WORDS['going-well']}>
          <Shape name="sign-going-well" />
        </Item>
        <WhatFollowed />
        <Item words={KEY.waiting}>
          <Shape name="glyph-voice-waiting" />
        </Item>
        <Item words={KEY.lost} width={44}>
          <circle class="thread-break" cx="-16" r="5" />
          <path class="thread thread-lost" d="M-8 0h29" />
        </Item>
      </ul>
    </DrawingId.Provider>
    <Details summary={KEY.heading}>
      <Key of={of} />
    </Details>
  </div>
);
