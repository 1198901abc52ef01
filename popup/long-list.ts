/** More than fit into a popup, which is 600 pixels high: what comes after them is out of sight in the first frame. */
export const firstRows = 12;

/** More than a browser keeps for one site. Of what comes after them, the first frame has not even the names. */
export const firstNames = 200;
