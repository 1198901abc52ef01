import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Message } from '../src/message.ts';
import type { PolicyProblem } from '../src/parse-policy.ts';

/** What is wrong in the fields of a draft, by the path of what each holds. */
export type Faults = ReadonlyMap<string, readonly Message[]>;

export const FaultsContext = createContext<Faults>(new Map());

const fields =
  /^\$\.(title|sites|source\.url|consentCookie|categories\[\d+\]\.label|declarations\[\d+\]\.(name|category|provider|function|location|purpose|retentionText))(?=$|\[)/;

/** The path of the field that holds what is at a path; `null` where a draft has no field for it. */
export function fieldOf(path: string): string | null {
  return fields.exec(path)?.[0] ?? null;
}

/** What is wrong with a draft, by the field where it can be mended. */
export function faultsOf(problems: readonly PolicyProblem[]): Faults {
  const faults = new Map<string, Message[]>();
  for (const { path, message } of problems) {
    const field = fieldOf(path);
    if (field !== null) faults.set(field, [...(faults.get(field) ?? []), message]);
  }
  return faults;
}

/** A field of a draft: what its control bears, and what `FieldFaults` says of it. */
export interface Field {
  readonly control: {
    readonly 'data-field': string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby'?: string;
  };
  readonly faults: { readonly id: string; readonly messages: readonly Message[] };
}

/** The field of a path; `hints` are ids of what else describes it. */
export function useField(path: string, ...hints: readonly string[]): Field {
  const id = useId();
  const messages = useContext(FaultsContext).get(path) ?? [];
  const isWrong = messages.length > 0;
  const described = [...(isWrong ? [id] : []), ...hints].join(' ');
  return {
    control: {
      'data-field': path,
      'aria-invalid': isWrong,
      ...(described && { 'aria-describedby': described }),
    },
    faults: { id, messages },
  };
}

/** Takes the reader to the field of a path. */
export function goToField(path: string): void {
  focusOn(`[data-field="${path}"]`);
}

/** Takes the reader to the first field in which something is wrong. */
export function goToFirstFault(): void {
  focusOn('[data-field][aria-invalid="true"]');
}

function focusOn(selector: string): void {
  const control = document.querySelector<HTMLElement>(selector);
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}
