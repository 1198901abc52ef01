/** Arrow keys, Home and End move between the rows' buttons; everything else is left alone. */
export function moveAmongRows(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
): void {
  const { target, currentTarget: list } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.disclosure')) return;
  const rows = [...list.querySelectorAll<HTMLElement>('.disclosure')];
  const at = rows.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = rows[next ?? -1];
  // Beyond the first and the last row the arrows scroll, as ever.
  if (!row) return;
  event.preventDefault();
  row.focus();
}
