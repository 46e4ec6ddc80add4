// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingsrunmodel.h"

#include "ui/format/changewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype ShownText = 200;

Sign signOf(commissioning::ChangeState state)
{
    using commissioning::ChangeState;
    switch (state) {
    case ChangeState::Waiting: return Sign::None;
    case ChangeState::Sending:
    case ChangeState::Checking: return Sign::Waiting;
    case ChangeState::Done: return Sign::Done;
    case ChangeState::NeedsRestart:
    case ChangeState::ReadsOther:
    case ChangeState::Unconfirmed:
    case ChangeState::Unanswered:
    case ChangeState::Offline:
    case ChangeState::ReadOnly:
    case ChangeState::Stopped: return Sign::Warning;
    case ChangeState::Refused:
    case ChangeState::UnknownKey:
    case ChangeState::CannotChange:
    case ChangeState::Failed: return Sign::Critical;
    }
    return Sign::None;
}
} // namespace

SettingsRunModel::SettingsRunModel(const Workspace& workspace, const commissioning::SettingsRun& run, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace)
{
    const auto refill = [this, &run] {
        QList<SettingsRunRow> rows;
        for (int i = 0; i < static_cast<int>(run.results().size()); ++i)
            rows.append({i, run.results()[i]});
        updateRows(rows);
    };
    refill();
    connect(&run, &commissioning::SettingsRun::changed, this,
            [this, &run](int index) { upsert({index, run.results()[index]}); });
}

int SettingsRunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SettingsRunModel::text(const commissioning::ChangeResult& result, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return stationName(m_workspace.site(), result.station);
    case Column::Setting: return result.change.name.left(ShownText);
    case Column::Now: return result.change.before.value_or(QString()).left(ShownText);
    case Column::New: return result.change.value.left(ShownText);
    case Column::Result: return changeSentence(result);
    }
    return {};
}

QVariant SettingsRunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const commissioning::ChangeResult& result = row(index.row()).result;
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return text(result, column);
    case KeyRole: return idOf(row(index.row()));
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(result.state)) : QVariant();
    case SearchRole: return QString(text(result, Column::Charger) + QLatin1Char(' ') + result.change.name);
    case QuietRole: return column == Column::Now;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return column == Column::Sign ? changeSentence(result) : text(result, column);
    default: return {};
    }
}

QVariant SettingsRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::Sign: return role == Qt::AccessibleTextRole ? tr("State") : QString();
    case Column::Charger: return tr("Charger");
    //: Column: name of a charger's setting, as the maker calls it.
    case Column::Setting: return tr("Setting");
    //: Column: the value a setting has at present.
    case Column::Now: return tr("Now");
    //: Column: the value a setting shall have.
    case Column::New: return tr("New");
    //: Column: what became of the change of a setting.
    case Column::Result: return tr("Result");
    }
    return {};
}

} // namespace forecourt::ui
