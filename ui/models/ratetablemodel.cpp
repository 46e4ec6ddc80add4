// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ratetablemodel.h"

#include "ui/format/moneytext.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestName = 60;
} // namespace

QString rateUnit(RateTableModel::Column column, const QString& currency, const Formatter& format)
{
    const QString sign = currencySign(currency, format.locale());
    using Column = RateTableModel::Column;
    switch (column) {
    case Column::Name: return {};
    //: Unit of a price; %1 a currency.
    case Column::Energy: return RateTableModel::tr("%1/kWh").arg(sign);
    //: Unit of a price; %1 a currency.
    case Column::Charging:
    case Column::Connected:
    case Column::Idle: return RateTableModel::tr("%1/min").arg(sign);
    //: Unit of a price; %1 a currency.
    case Column::Session: return RateTableModel::tr("%1/session").arg(sign);
    }
    return {};
}

RateTableModel::RateTableModel(const Formatter& format, const QString& nameTitle, QObject* parent)
    : QAbstractTableModel(parent), m_format(format), m_nameTitle(nameTitle)
{
}

void RateTableModel::setRows(const QList<NamedRates>& rows, const QString& currency)
{
    if (rows == m_rows && currency == m_currency)
        return;
    if (rows.size() == m_rows.size()) { // the place of the keyboard stays
        m_rows = rows;
        m_currency = currency;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_currency = currency;
    endResetModel();
}

void RateTableModel::setFormatter(const Formatter& format)
{
    beginResetModel();
    m_format = format;
    endResetModel();
}

void RateTableModel::append(const NamedRates& row)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append(row);
    endInsertRows();
    Q_EMIT rowsEdited();
}

void RateTableModel::remove(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT rowsEdited();
}

std::optional<Rate>& RateTableModel::rateIn(RateSet& rates, Column column)
{
    switch (column) {
    case Column::Charging: return rates.perMinuteCharging;
    case Column::Connected: return rates.perMinuteConnected;
    case Column::Session: return rates.perSession;
    case Column::Idle: return rates.idlePerMinute;
    case Column::Name:
    case Column::Energy: break;
    }
    return rates.perKwh;
}

int RateTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RateTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RateTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    NamedRates row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole: {
        if (column == Column::Name)
            return row.name;
        const std::optional<Rate>& rate = rateIn(row.rates, column);
        if (rate)
            return rateNumber(*rate, m_currency, m_format);
        return role == Qt::EditRole ? QString() : Formatter::missing();
    }
    case KeyRole: return index.row();
    case SearchRole: return row.name;
    case Qt::ToolTipRole:
        return column != Column::Name && !rateIn(row.rates, column) ? QVariant(tr("Empty: the price above counts")) : QVariant();
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column == Column::Name ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

bool RateTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto column = Column(index.column());
    const QString text = value.toString().simplified();
    NamedRates next = m_rows.at(index.row());
    if (column == Column::Name) {
        next.name = text.left(LongestName);
    } else if (text.isEmpty() || text == Formatter::missing()) {
        rateIn(next.rates, column).reset();
    } else {
        const auto rate = rateFrom(text, m_currency, m_format.locale());
        if (!rate || rate->parts < 0) {
            //: %1 an example of a price.
            Q_EMIT refused(tr("A price is a number of zero or more, such as %1").arg(rateNumber(Rate::fromMinor(35), m_currency, m_format)));
            return false;
        }
        rateIn(next.rates, column) = rate;
    }
    if (next == m_rows.at(index.row()))
        return true;
    m_rows[index.row()] = next;
    Q_EMIT dataChanged(index, index);
    Q_EMIT rowsEdited();
    return true;
}

Qt::ItemFlags RateTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

QVariant RateTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString unit = rateUnit(Column(section), m_currency, m_format);
    switch (Column(section)) {
    case Column::Name: return m_nameTitle;
    case Column::Energy: return unit;
    //: Column: price of a minute of charging; %1 its unit.
    case Column::Charging: return tr("Charge %1").arg(unit);
    //: Column: price of a minute plugged in; %1 its unit.
    case Column::Connected: return tr("Plugged %1").arg(unit);
    case Column::Session: return unit;
    //: Column: price of an idle minute; %1 its unit.
    case Column::Idle: return tr("Idle %1").arg(unit);
    }
    return {};
}

} // namespace forecourt::ui
