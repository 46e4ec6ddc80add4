// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drivercostmodel.h"

#include "ui/format/vendorwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

DriverCostModel::DriverCostModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

int DriverCostModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The last answer with its time; what went wrong in the words there are.
QString DriverCostModel::answerOf(const DriverCostState& row, DriverMessage message) const
{
    for (const DriverMessageState& state : row.messages) {
        if (state.message != message)
            continue;
        const QString at = m_workspace.format().timeOrDate(state.sentAt, m_workspace.now());
        QString answer = state.answer ? vendorAnswerWord(*state.answer) : tr("no answer");
        if (!state.problem.isEmpty())
            answer = shortened(state.problem, 60);
        //: An answer of a charger: %1 what it said, %2 when.
        QString text = tr("%1, %2").arg(answer, at);
        if (state.refused > 0)
            //: How often a charger refused a message: %1 of %2.
            text += QStringLiteral(" (") + tr("%1 of %2 refused").arg(m_workspace.format().number(state.refused), m_workspace.format().number(state.sent)) + QLatin1Char(')');
        return text;
    }
    //: Nothing of this kind was sent to a charger.
    return Formatter::missing();
}

QString DriverCostModel::display(const DriverCostState& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return stationName(m_workspace.site(), row.station);
    case Column::Can:
        if (!row.isDeclared)
            //: Whether a charger can show costs: nobody asked it.
            return tr("not asked yet");
        return *row.isDeclared ? tr("yes") : tr("no");
    case Column::Chosen:
        switch (row.chosen) {
        case DriverCostSwitch::AsSite: return row.isOn ? tr("as the site: on") : tr("as the site: off");
        case DriverCostSwitch::On: return row.isOn ? tr("on") : tr("on, but it cannot");
        case DriverCostSwitch::Off: return tr("off");
        }
        return {};
    case Column::Price: return answerOf(row, DriverMessage::SetUserPrice);
    case Column::Running: return answerOf(row, DriverMessage::RunningCost);
    case Column::Final: return answerOf(row, DriverMessage::FinalCost);
    }
    return {};
}

QVariant DriverCostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriverCostState& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::Sign ? QVariant(row.isOn) : QVariant(display(row, column));
    case KeyRole: return row.station.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(row.isOn ? Sign::Done : Sign::None) : QVariant();
    case SearchRole: return display(row, Column::Charger);
    case Qt::ToolTipRole: return column >= Column::Price ? QVariant(display(row, column)) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? display(row, Column::Chosen) : display(row, column);
    default: return {};
    }
}

QVariant DriverCostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("On");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    //: Column: whether a charger says that its display can show costs.
    case Column::Can: return tr("Can it");
    //: Column: whether costs are sent to it.
    case Column::Chosen: return tr("Costs");
    //: Column: last answer to the price.
    case Column::Price: return tr("Price told");
    //: Column: last answer to the cost so far.
    case Column::Running: return tr("Running cost told");
    //: Column: last answer to the final cost.
    case Column::Final: return tr("Final cost told");
    }
    return {};
}

} // namespace forecourt::ui
