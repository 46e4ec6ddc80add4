// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingpairmodel.h"

#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {

QString pairValue(const std::optional<QString>& value)
{
    if (!value)
        //: A setting that the charger does not have.
        return SettingPairModel::tr("not there");
    //: A setting that the charger has, without a value.
    return value->isEmpty() ? SettingPairModel::tr("empty") : *value;
}

QString pairState(const commissioning::SettingPair& pair)
{
    return pair.isSame ? SettingPairModel::tr("Same") : SettingPairModel::tr("Different");
}

} // namespace

void SettingPairModel::setTitles(const QString& here, const QString& there)
{
    m_here = here;
    m_there = there;
    Q_EMIT headerDataChanged(Qt::Horizontal, int(Column::Here), int(Column::There));
}

int SettingPairModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SettingPairModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const commissioning::SettingPair& pair = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Setting)
            return pair.name;
        if (column == Column::Here)
            return pairValue(pair.here);
        if (column == Column::There)
            return pairValue(pair.there);
        if (role == SortRole)
            return pair.isSame;
        return role == Qt::DisplayRole ? QString() : pairState(pair);
    case KeyRole: return idOf(pair);
    case SignRole:
        return column == Column::Sign ? QVariant::fromValue(pair.isSame ? Sign::Done : Sign::Warning) : QVariant();
    case SearchRole: return pair.name;
    case QuietRole: return (column == Column::Here && !pair.here) || (column == Column::There && !pair.there);
    default: return {};
    }
}

QVariant SettingPairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::Sign: return role == Qt::AccessibleTextRole ? tr("Same or different") : QString();
    //: Column: name of a charger's setting, as the maker calls it.
    case Column::Setting: return tr("Setting");
    case Column::Here: return m_here;
    case Column::There: return m_there;
    }
    return {};
}

} // namespace forecourt::ui
