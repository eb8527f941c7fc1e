import { Children, isValidElement, type ReactNode } from 'react';

/**
 * The labels of the fields in `children`, by name: the summary of errors stands before them and calls each by its own.
 * Fields that a component of its own renders are not seen, nor labels that are more than a string.
 */
export function labelsIn(children: ReactNode, found: Record<string, string> = {}): Record<string, string> {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return;
    const { name, label, children: inner } = child.props;
    if (typeof name === 'string' && typeof label === 'string') found[name] = label;
    if (typeof inner !== 'function') labelsIn(inner, found);
  });
  return found;
}
