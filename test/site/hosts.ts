/** The host names the demo site answers under. The browsers of the lab map every name to loopback. */
export const PORTAL = 'inai.opendatasoft.com';
/** Another portal of the same publisher: shares the parent-domain cookies, not the host-only ones. */
export const SIBLING = 'data.opendatasoft.com';
/** A host of the same site as the portal, shown in a frame. */
export const WIDGETS = 'widgets.opendatasoft.com';
/** A host of another site, shown in a frame or visited on its own. */
export const TRACKER = 'tracker.example';
/** A site for which no policy is bundled and no access was ever asked. */
export const STRANGER = 'shop.example';

/** A host that nobody provides for: what asks for it is heard all the same. */
export const UNLISTED = 'unlisted.example';

export const HOSTS = [PORTAL, SIBLING, WIDGETS, TRACKER, STRANGER, 'localhost'] as const;
