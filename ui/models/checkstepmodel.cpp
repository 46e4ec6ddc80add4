// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checkstepmodel.h"

#include "ui/format/checkwords.h"
#include "ui/models/checksigns.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"
#include "ui/widgets/tableview.h"

namespace forecourt::ui {

QString shortName(const QString& name)
{
    constexpr int Longest = 40;
    const QString line = name.simplified();
    return line.size() <= Longest ? line : line.left(Longest - 1) + QChar(0x2026);
}

QString checkPlace(const api::LiveSite& site, const StationId& station, const std::optional<EvseId>& evse)
{
    return evse ? shortName(placeName(site, station, *evse)) : QString();
}

CheckStepModel::CheckStepModel(Workspace& workspace, const commissioning::GuidedCheck& check, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_check(check)
{
    connect(&check, &commissioning::GuidedCheck::changed, this, &CheckStepModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    refresh();
}

void CheckStepModel::refresh()
{
    QList<CheckStepRow> rows;
    const CheckRecord& record = m_check.record();
    if (m_check.isActive()) {
        for (int i = 0; i < static_cast<int>(record.steps.size()); ++i) {
            const CheckStep& step = record.steps[static_cast<std::size_t>(i)];
            CheckStepRow row{i, step.kind, checkPlace(m_workspace.site(), record.station, step.evse), step.state,
                             i == record.current, step.finishedAt};
            if (row.isCurrent && !step.isDone())
                row.state = m_check.judgement().state;
            rows.append(row);
        }
    }
    updateRows(rows);
}

int CheckStepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CheckStepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckStepRow& row = this->row(index.row());
    const auto column = Column(index.column());
    const bool isOpen = row.isCurrent && row.state == CheckState::Waiting;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Column::Sign: return {};
        case Column::Step: return checkStepTitle(row.kind);
        case Column::State:
            //: State of the step of a check that is being done.
            return isOpen ? tr("Now") : row.state == CheckState::Waiting ? QString() : checkStateWord(row.state);
        }
        return {};
    case SortRole:
    case KeyRole: return row.index;
    case SearchRole: return QString(checkStepTitle(row.kind) + QLatin1Char(' ') + row.place);
    case TableIconRole: return column == Column::Sign ? checkStateIcon(row.state, row.isCurrent) : QString();
    case TableIconColorRole: return int(checkStateColor(row.state, row.isCurrent));
    case TableBlankRole: return true;
    case TableStrongRole: return row.isCurrent && column == Column::Step;
    case TableSecondLineRole: return column == Column::Step ? row.place : QString();
    case TableInkRole: return int(row.state == CheckState::Waiting && !row.isCurrent ? Theme::Color::Ink2 : Theme::Color::Ink1);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        QStringList parts{checkStepTitle(row.kind), row.place, checkStateWord(row.state)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant CheckStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Step: return tr("Step");
    case Column::State: return tr("Result");
    }
    return {};
}

} // namespace forecourt::ui
