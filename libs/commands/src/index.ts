export { wallClock, type Clock } from './clock';
export { openWriter, type StreamReader, type Writer } from './writer';
export { answeredBefore, handleCommand, keptOf, type Asked, type Handled } from './handle-command';
