import { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { Loaded } from '../parts/states.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';
import { AwayNote } from './away-note.tsx';
import { useLoads } from './rota-queries.ts';

/** Without a limit, a bar is full at as many. */
const FULL = 50;

/** What everybody has open beside what they carry at most. */
export function LoadTable({ locked }: { locked: string | null }) {
  const words = useWords();
  const query = useLoads();
  const reread = useReread('loads');
  const { data: staff = [] } = useStaff();
  const set = (input: { staffId: string; most: number | null; paused: boolean }) =>
    api.rota
      .setCapacity(input)
      .then(reread)
      .catch((error: unknown) => tellProblem(words, error));
  return (
    <section className="settings-rest" aria-labelledby="rota-loads">
      <h2 id="rota-loads">{words.t('rota.load.title')}</h2>
      <p className="muted">{words.t('rota.load.lead')}</p>
      <Loaded query={query}>
        <table className="rota-table">
          <thead>
            <tr>
              <th scope="col">{words.t('rota.load.person')}</th>
              <th scope="col">{words.t('rota.load.open')}</th>
              <th scope="col">{words.t('rota.load.most')}</th>
              <th scope="col">{words.t('rota.load.paused')}</th>
            </tr>
          </thead>
          <tbody>
            {query.data?.map(({ staffId, open, most, paused }) => {
              const name = staff.find(({ id }) => id === staffId)?.name ?? '';
              const part = Math.min(1, most === 0 ? 1 : open / (most ?? FULL));
              return (
                <tr key={staffId}>
                  <th scope="row">
                    {name} <AwayNote staffId={staffId} />
                  </th>
                  <td>
                    <span className="rota-bar" data-full={(most !== null && open >= most) || undefined}>
                      <span style={{ inlineSize: `${part * 100}%` }} />
                    </span>
                    <span className="rota-count">{most === null ? open : words.t('rota.load.of', { open, most })}</span>
                  </td>
                  <td>
                    <input
                      key={String(most)}
                      className="native rota-most"
                      type="number"
                      min={0}
                      max={1000}
                      aria-label={words.t('rota.load.most-of', { name })}
                      placeholder={words.t('rota.load.none')}
                      disabled={locked !== null}
                      defaultValue={most ?? ''}
                      onBlur={({ currentTarget: { value } }) => {
                        const wanted = value === '' ? null : Math.round(Number(value));
                        if (wanted !== most) void set({ staffId, most: wanted, paused });
                      }}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.t('rota.load.paused-of', { name })}
                      disabled={locked !== null}
                      checked={paused}
                      onChange={({ currentTarget: { checked } }) => void set({ staffId, most, paused: checked })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Loaded>
    </section>
  );
}
