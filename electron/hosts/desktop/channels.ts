/** Names of the two ways between preload and main. */
export const CALL_CHANNEL = 'ntm:call'
export const EVENT_CHANNEL = 'ntm:event'
