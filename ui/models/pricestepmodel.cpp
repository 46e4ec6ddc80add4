// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pricestepmodel.h"

#include "ui/format/moneytext.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {
constexpr qint64 UsualEnergy = 10'000'000; // 10 kWh
constexpr qint64 UsualPower = 11'000;      // 11 kW
constexpr int WattDecimals = 3;
} // namespace

PriceStepModel::PriceStepModel(const Formatter& format, QObject* parent) : QAbstractTableModel(parent), m_format(format) {}

void PriceStepModel::setSteps(const QList<PriceStep>& steps, StepBasis basis, bool isAdded, const QString& currency)
{
    if (steps == m_steps && basis == m_basis && isAdded == m_isAdded && currency == m_currency)
        return;
    const bool isSameSize = steps.size() == m_steps.size();
    if (!isSameSize)
        beginResetModel();
    m_steps = steps;
    m_basis = basis;
    m_isAdded = isAdded;
    m_currency = currency;
    if (!isSameSize)
        return endResetModel();
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void PriceStepModel::append()
{
    const qint64 by = m_basis == StepBasis::Power ? UsualPower : UsualEnergy;
    PriceStep step = m_steps.isEmpty() ? PriceStep{0, m_isAdded ? Rate::fromMinor(5) : Rate::fromMinor(35)} : m_steps.constLast();
    step.from += by;
    beginInsertRows({}, rowCount(), rowCount());
    m_steps.append(step);
    endInsertRows();
    Q_EMIT stepsEdited();
}

void PriceStepModel::remove(int row)
{
    if (row < 0 || row >= m_steps.size())
        return;
    beginRemoveRows({}, row, row);
    m_steps.removeAt(row);
    endRemoveRows();
    Q_EMIT stepsEdited();
}

int PriceStepModel::decimals() const
{
    return m_basis == StepBasis::Power ? WattDecimals : 2 * WattDecimals;
}

int PriceStepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int PriceStepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PriceStepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PriceStep& step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        if (Column(index.column()) == Column::Price)
            return rateNumber(step.perKwh, m_currency, m_format);
        return energyField(Energy{m_basis == StepBasis::Power ? step.from * 1000 : step.from}, m_format); // kW as kWh: thousandths
    case KeyRole: return index.row();
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | Qt::AlignRight);
    default: return {};
    }
}

bool PriceStepModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    PriceStep next = m_steps.at(index.row());
    const QString text = value.toString().simplified();
    if (Column(index.column()) == Column::Price) {
        const auto rate = rateFrom(text, m_currency, m_format.locale());
        if (!rate) {
            Q_EMIT refused(tr("A price is a number"));
            return false;
        }
        next.perKwh = *rate;
    } else {
        const auto from = scaledFrom(text, decimals(), m_format.locale());
        if (!from || *from < 0) {
            Q_EMIT refused(m_basis == StepBasis::Power ? tr("A step begins at a number of kW") : tr("A step begins at a number of kWh"));
            return false;
        }
        next.from = *from;
    }
    if (next == m_steps.at(index.row()))
        return true;
    m_steps[index.row()] = next;
    Q_EMIT dataChanged(index, index);
    Q_EMIT stepsEdited();
    return true;
}

Qt::ItemFlags PriceStepModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

QVariant PriceStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString sign = currencySign(m_currency, m_format.locale());
    switch (Column(section)) {
    case Column::From: return m_basis == StepBasis::Power ? tr("From kW") : tr("From kWh");
    case Column::Price:
        //: Column: what a step adds to the price; %1 a currency.
        return m_isAdded ? tr("Added %1/kWh").arg(sign) : tr("%1/kWh").arg(sign);
    }
    return {};
}

} // namespace forecourt::ui
