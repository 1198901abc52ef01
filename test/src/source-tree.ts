// TypeScript 7 has no parser that programs can call. Vite's is Oxc's, maintained and already here with vitest.
import { parseSync } from 'vite';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

export interface Place {
  readonly node: Node;
  readonly parent: Node | null;
}

/** Every node of a TypeScript source, each with the one that it stands in. Throws where the source cannot be read. */
export function nodesOf(source: string): Place[] {
  const { program, errors } = parseSync('source.tsx', source);
  if (errors[0]) throw new Error(errors[0].message);
  const places: Place[] = [];
  const visit = (node: Node, parent: Node | null) => {
    places.push({ node, parent });
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, node);
  };
  visit(program as unknown as Node, null);
  return places;
}

export function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part;
}
