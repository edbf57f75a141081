import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { formulaSchema } from '../contracts/finding-kinds.ts';
import { computationsOf, termsOf } from './reading/arithmetic.ts';

/** How values are computed: in prose, in code, in a sheet's cells. The terms are what the right-hand side names. */
export const finding = defineFinding({
  kind: 'formula',
  version: 1,
  summary: 'Formulas in prose, code and sheets.',
  data: formulaSchema,
  *extract(view: RecordView) {
    for (const { start, end, result, expression, form } of computationsOf(view)) {
      const terms = termsOf(expression);
      if (terms.length > 0) yield { start, end, data: { result, expression, terms, form } };
    }
  },
});
