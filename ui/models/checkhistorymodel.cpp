// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checkhistorymodel.h"

#include "core/commissioning/checkplan.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

QString checkCountsText(const CheckRecord& check)
{
    const commissioning::CheckCounts counts = commissioning::countSteps(check);
    QStringList parts;
    const auto add = [&parts](int count, const QString& text) {
        if (count > 0)
            parts.append(text);
    };
    add(counts.passed, CheckHistoryModel::tr("%n passed", nullptr, counts.passed));
    add(counts.warnings, CheckHistoryModel::tr("%n with a warning", nullptr, counts.warnings));
    add(counts.failed, CheckHistoryModel::tr("%n failed", nullptr, counts.failed));
    add(counts.skipped, CheckHistoryModel::tr("%n skipped", nullptr, counts.skipped));
    add(counts.waiting, CheckHistoryModel::tr("%n open", nullptr, counts.waiting));
    return parts.join(QStringLiteral(", "));
}

CheckHistoryModel::CheckHistoryModel(Workspace& workspace, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int CheckHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CheckHistoryModel::text(const CheckRecord& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Sign: return {};
    case Column::Started: return format.dateTime(row.startedAt, m_workspace.now());
    case Column::State:
        if (row.signOff)
            //: State of a check: %1 when it was signed.
            return tr("Signed %1").arg(format.dateTime(row.signOff->signedAt, m_workspace.now()));
        //: State of a check: not signed yet.
        return tr("Not signed");
    case Column::Result: return checkCountsText(row);
    case Column::Technician: return row.signOff ? row.signOff->technician : row.technician;
    }
    return {};
}

QVariant CheckHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole:
        if (column == Column::Started || column == Column::Sign)
            return row.startedAt;
        return text(row, column).toCaseFolded();
    case KeyRole: return row.id.value();
    case SearchRole: return QString(text(row, Column::Technician) + QLatin1Char(' ') + text(row, Column::Result));
    case SignRole: {
        if (column != Column::Sign)
            return {};
        const commissioning::CheckCounts counts = commissioning::countSteps(row);
        if (!row.isSigned())
            return QVariant::fromValue(Sign::Waiting);
        return QVariant::fromValue(counts.failed > 0 ? Sign::Critical : counts.warnings > 0 ? Sign::Warning : Sign::Done);
    }
    case Qt::ToolTipRole: return text(row, column);
    default: return {};
    }
}

QVariant CheckHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Started: return tr("Started");
    case Column::State: return tr("State");
    case Column::Result: return tr("Result");
    //: Column: who did the check.
    case Column::Technician: return tr("Technician");
    }
    return {};
}

} // namespace forecourt::ui
