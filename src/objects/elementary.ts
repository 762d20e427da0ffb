export const exp = Math.exp;
export const log = Math.log;
export const sin = Math.sin;
export const cos = Math.cos;
export const atan2 = Math.atan2;
export const pow = Math.pow;
export const hypot = Math.hypot;
