// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/vendorrulemodel.h"

#include "ui/format/vendorwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

VendorRuleModel::VendorRuleModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::vendorRulesChanged, this, &VendorRuleModel::refresh);
    connect(&workspace.site(), &api::LiveSite::reset, this, &VendorRuleModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void VendorRuleModel::setStation(const StationId& station)
{
    m_station = station;
    refresh();
}

void VendorRuleModel::refresh()
{
    QList<VendorRule> rules = m_workspace.site().vendorRules();
    rules.removeIf([this](const VendorRule& rule) { return rule.station && *rule.station != m_station; });
    updateRows(rules);
}

int VendorRuleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VendorRuleModel::text(const VendorRule& row, Column column) const
{
    switch (column) {
    //: Which chargers a rule is for.
    case Column::Charger: return row.station ? stationName(m_workspace.site(), *row.station) : tr("All chargers");
    case Column::Vendor: return row.vendorId;
    //: Which messages of a vendor a rule is for.
    case Column::Message: return row.messageId.isEmpty() ? tr("All others of the vendor") : row.messageId;
    case Column::Answer: return vendorAnswerWord(row.answer);
    case Column::Data: return row.data.simplified();
    case Column::Who: return row.user;
    }
    return {};
}

QVariant VendorRuleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VendorRule& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, column);
    case SortRole: return text(row, column).toCaseFolded();
    case KeyRole: return row.id.value();
    case SearchRole: return QString(row.vendorId + QLatin1Char(' ') + row.messageId + QLatin1Char(' ') + row.data);
    case QuietRole: return column == Column::Who;
    case Qt::ToolTipRole:
        if (column == Column::Who)
            return m_workspace.format().dateTime(row.at, m_workspace.now());
        return column == Column::Data ? row.data : text(row, column);
    default: return {};
    }
}

QVariant VendorRuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    //: Column: which chargers a rule is for.
    case Column::Charger: return tr("For");
    case Column::Vendor: return tr("Vendor");
    case Column::Message: return tr("Message");
    case Column::Answer: return tr("Answer");
    //: Column: what is sent along with the answer.
    case Column::Data: return tr("Data");
    //: Column: who made the rule.
    case Column::Who: return tr("By");
    }
    return {};
}

} // namespace forecourt::ui
