export { type EventStream, lookingAt, lookingFor, type Seen, type StreamEvent, type StreamReader } from './event-stream';
export { Streams } from './streams';
