import { may, permissionGroups, roles, type Permission } from '../../../../identity/permissions.ts';
import { CheckIcon } from '../../../../ui/icons.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';

/** Who may do what, read from the very table the server asks. */
export function PermissionTable() {
  const words = useWords();
  return (
    <details className="settings-rest">
      <summary>{words.t('settings.permissions')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too */}
      <div className="settings-scroll" role="region" aria-label={words.t('settings.permissions')} tabIndex={0}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{words.t('settings.permissions.act')}</th>
              {roles.map((role) => (
                <th scope="col" key={role}>
                  {say(words, 'identity.role', role)}
                </th>
              ))}
            </tr>
          </thead>
          {Object.entries(permissionGroups).map(([group, ofGroup]) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  {say(words, 'settings.permission-group', group)}
                </th>
              </tr>
              {(Object.keys(ofGroup) as Permission[]).map((permission) => (
                <Row key={permission} permission={permission} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </details>
  );
}

function Row({ permission }: { permission: Permission }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{say(words, 'settings.permission', permission.replaceAll(' ', '-'))}</th>
      {roles.map((role) => (
        <td key={role}>
          {may(role, permission) && <CheckIcon />}
          <span className="spoken">{words.t(may(role, permission) ? 'settings.yes' : 'settings.no')}</span>
        </td>
      ))}
    </tr>
  );
}
