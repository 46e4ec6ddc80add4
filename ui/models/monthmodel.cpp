// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/monthmodel.h"

#include "ui/format/billingwords.h"
#include "ui/format/moneytext.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {

constexpr qsizetype ShownLocker = 40;

bool isNumberColumn(MonthModel::Column column)
{
    return column == MonthModel::Column::Sessions || column == MonthModel::Column::Energy || column == MonthModel::Column::Net
        || column == MonthModel::Column::Gross;
}

} // namespace

MonthModel::MonthModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int MonthModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MonthModel::display(const MonthSummary& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    QList<Money> net;
    QList<Money> gross;
    Energy energy;
    qint64 sessions = 0;
    for (const BookingTotals& totals : row.totals) {
        net.append(totals.net);
        gross.append(totals.gross);
        energy = energy + totals.energy;
        sessions += totals.sessions;
    }
    switch (column) {
    case Column::Sign: return {};
    case Column::Month: return monthText(row.month, format.locale());
    case Column::State:
        //: State of a month: %1 when it was locked, %2 by whom.
        return row.lockedAt ? tr("locked %1, %2").arg(format.dateTime(row.lockedAt, m_workspace.now()), shortened(row.lockedBy, ShownLocker)) : tr("open");
    case Column::Sessions: return format.number(sessions);
    case Column::Energy: return format.energyNumber(energy);
    case Column::Net: return moneyList(net, format);
    case Column::Gross: return moneyList(gross, format);
    case Column::LeftOut: {
        QStringList parts;
        const auto add = [&](qint64 count, const QString& text) {
            if (count > 0)
                parts.append(text);
        };
        const auto n = [](qint64 count) { return static_cast<int>(count); };
        add(row.undecided, tr("%n undecided", nullptr, n(row.undecided)));
        add(row.unpriced, tr("%n without a price", nullptr, n(row.unpriced)));
        add(row.running, tr("%n running", nullptr, n(row.running)));
        add(row.leftOut, tr("%n left out", nullptr, n(row.leftOut)));
        add(row.tests, tr("%n test charge(s)", nullptr, n(row.tests)));
        return parts.join(QStringLiteral(", "));
    }
    }
    return {};
}

QVariant MonthModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MonthSummary& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return row.month.number();
    case KeyRole: return row.month.number();
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.lockedAt ? Sign::Locked : row.undecided > 0 || row.unpriced > 0 ? Sign::Warning : Sign::None);
    case SearchRole: return display(row, Column::Month);
    case QuietRole: return column == Column::LeftOut || column == Column::State;
    case Qt::AccessibleTextRole: return display(row, column == Column::Sign ? Column::State : column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::AccessibleTextRole && column == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Sign: return QString();
    case Column::Month: return tr("Month");
    case Column::State: return tr("State");
    case Column::Sessions: return tr("Sessions");
    case Column::Energy: return tr("kWh");
    case Column::Net: return tr("Net");
    case Column::Gross: return tr("Gross");
    //: Column: sessions that are in no sum of a month.
    case Column::LeftOut: return tr("Not in the sums");
    }
    return {};
}

} // namespace forecourt::ui
