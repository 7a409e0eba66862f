/** What phone and room hold each other to. The phone imports this at run time: plain numbers, no schema. */
export const roomVersion = 1;

/** The path of the WebSocket; the page itself is at `/`, the secret of the QR in its fragment. */
export const roomPath = '/room';
export const roomProtocol = `respiro.${roomVersion}`;

/** Bytes of one message of a phone, as UTF-8. */
export const largestMessage = 4096;
/** Longest text of a phone, in UTF-16 units: fits a message whatever the letters are. */
export const longestPhoneText = 500;
/** Most items named in one message: points are given to as many at most, and as many get a place of an order. */
export const mostListed = 60;
/** Messages a phone may have sent that are not acknowledged yet; what is beyond waits in the phone. */
export const mostUnacknowledged = 32;

/** The room says this often that it is there (`beat`); after `silentAfterMs` without a word a phone connects anew. */
export const beatEveryMs = 8_000;
export const silentAfterMs = 20_000;
/** A phone that lost its connection tries again after these, with up to as much again at random; the last one repeats. */
export const reconnectAfterMs = [250, 500, 1_000, 2_000, 4_000] as const;

/** Why the room ended a connection; the codes of WebSocket's own range mean "connect again". */
export const closeCodes = {
  /** The same place was taken up on another tab or device: this page stays still until somebody touches it. */
  superseded: 4001,
  /** The room is over. */
  closed: 4002,
  /** Its place was given to another phone. */
  moved: 4003,
  /** The room has gone to another address, which was said before. */
  elsewhere: 4004,
  /** Too many messages: connect again, later. */
  tooFast: 4008,
  /** A message that is none. */
  invalid: 4009,
} as const;
