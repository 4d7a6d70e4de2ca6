export { wallClock, type Clock } from './clock';
export { openWriter, type StreamReader, type Writer } from './writer';
export { keptOf, type Handled } from './earlier-answer';
export { handleCommand, type Asked } from './handle-command';
