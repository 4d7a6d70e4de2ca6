export { wallClock, type Clock } from './clock';
export { openWriter, type Writer } from './writer';
export { answeredBefore, handleCommand, keptOf, type Asked, type Handled } from './handle-command';
