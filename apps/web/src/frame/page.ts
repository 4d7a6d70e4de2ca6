import type { ComponentChild } from 'preact';

/** What a screen answers with: the title and what stands in the frame. The frame, headers and rendering are one room. */
export type Page = Readonly<{
  title: string;
  body: ComponentChild;
  /** 200 unless told otherwise. */
  status?: number;
  /** The script that the page is better with; without script it works all the same. */
  script?: 'picture' | 'form';
  /** `print` stands alone on its sheets, without the site's head and foot. */
  look?: 'screen' | 'print';
}>;

/** Where to look next: after a form was taken (303), so that back and reload state nothing twice. */
export type Elsewhere = Readonly<{ seeOther: string }>;
