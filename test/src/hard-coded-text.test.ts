import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hardCodedTexts } from './hard-coded-text.ts';

const root = join(import.meta.dirname, '../..');

const components = ['popup', 'options', 'ui'].flatMap((folder) => {
  const path = join(root, folder);
  return readdirSync(root).includes(folder)
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tsx'))
        .map((name) => join(path, name))
    : [];
});

describe('a component', () => {
  it('is looked at', () => {
    expect(components.map((path) => path.slice(root.length + 1))).toContain('popup/app.tsx');
  });

  it.each(components)('%s holds no text of its own', (path) => {
    expect(hardCodedTexts(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

describe('hard-coded text', () => {
  it.each([
    ['between tags', '<p>Not in the policy</p>', ['Not in the policy']],
    ['beside a text from the file', '<p>{words.text("verify")}: see below</p>', [': see below']],
    ['in braces', '<p>{"Undeclared"}</p>', ['Undeclared']],
    ['in a condition', '<p>{open ? "Close" : `Open this`}</p>', ['Close', 'Open this']],
    ['after a condition', '<p>{done && "Erased."}</p>', ['Erased.']],
    ['put together', '<p>{count + " cookies"}</p>', ['cookies']],
    ['in a name', '<button aria-label="Erase" />', ['Erase']],
    ['in a name in braces', '<button aria-label={`Erase ` + site} />', ['Erase']],
    ['in a tooltip', '<a title="Read the policy">{title}</a>', ['Read the policy']],
    ['in an empty field', '<input placeholder={"Filter…"} />', ['Filter…']],
    ['in another language', '<p>Öffnen</p>', ['Öffnen']],
  ])('is found %s', (_, markup, texts) => {
    expect(hardCodedTexts(`export const Bad = () => ${markup};`)).toEqual(texts);
  });

  it.each([
    ['keys', '<p title={words.text("verify")}>{words.text("erase")}</p>'],
    ['marks', '<p>{a} · {b}{" "}<i>/</i></p>'],
    ['what no one reads', '<p class={open ? "row open" : "row"} role="status" lang="fr" />'],
    ['comparisons of states', '<p>{view === "policy" && <b />}</p>'],
  ])('is not seen in %s', (_, markup) => {
    expect(hardCodedTexts(`export const Good = () => ${markup};`)).toEqual([]);
  });
});
