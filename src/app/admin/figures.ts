import { figuresOfWeeks } from '../../audit/figures';
import { sharedWeeks } from '../../audit/shared-weeks';
import { figuresSections } from '../../cards/admin/figures-section';
import type { Section } from '../../cards/ui';
import type { App } from '../app';

/** Everybody's figures, for administrators. */
export function figuresPart({ outside, lang }: App): Section[] {
  return figuresSections(figuresOfWeeks(sharedWeeks(outside.shared.properties.all(), outside.clock.now())), lang);
}
