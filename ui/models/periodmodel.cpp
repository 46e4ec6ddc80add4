// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/periodmodel.h"

#include "ui/format/limitwords.h"

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int HourS = 3600;
constexpr int LastStartS = 366 * 24 * HourS;
constexpr double MostRate = 10'000'000; // W or A; more is a slip of the keyboard
} // namespace

PeriodModel::PeriodModel(const Formatter& format, QObject* parent) : QAbstractTableModel(parent), m_format(format) {}

void PeriodModel::setPeriods(const QList<ChargingPeriod>& periods)
{
    beginResetModel();
    m_periods = periods;
    endResetModel();
    Q_EMIT periodsChanged();
}

void PeriodModel::setUnit(ChargingRateUnit unit)
{
    if (m_unit == unit)
        return;
    m_unit = unit;
    Q_EMIT headerDataChanged(Qt::Horizontal, int(Column::Limit), int(Column::Limit));
    if (!m_periods.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Limit)), index(rowCount() - 1, int(Column::Limit)));
}

void PeriodModel::setStart(const std::optional<QDateTime>& start)
{
    m_start = start;
    if (!m_periods.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Clock)), index(rowCount() - 1, int(Column::Clock)));
}

int PeriodModel::insert(int startS)
{
    int row = 0;
    while (row < m_periods.size() && m_periods.at(row).startS < startS)
        ++row;
    const bool isTooNear = (row > 0 && startS - m_periods.at(row - 1).startS < LeastStepS)
        || (row < m_periods.size() && m_periods.at(row).startS - startS < LeastStepS);
    if (isTooNear || row == 0)
        return -1;
    ChargingPeriod period = m_periods.at(row - 1);
    period.startS = startS;
    beginInsertRows({}, row, row);
    m_periods.insert(row, period);
    endInsertRows();
    Q_EMIT periodsChanged();
    return row;
}

int PeriodModel::append()
{
    if (!m_periods.isEmpty())
        return insert(m_periods.constLast().startS + HourS);
    beginInsertRows({}, 0, 0);
    m_periods.append(ChargingPeriod{});
    endInsertRows();
    Q_EMIT periodsChanged();
    return 0;
}

bool PeriodModel::remove(int row)
{
    if (row < 1 || row >= m_periods.size())
        return false;
    beginRemoveRows({}, row, row);
    m_periods.removeAt(row);
    endRemoveRows();
    Q_EMIT periodsChanged();
    return true;
}

int PeriodModel::leastStart(int row) const
{
    return m_periods.at(row - 1).startS + LeastStepS;
}

int PeriodModel::mostStart(int row) const
{
    return row + 1 < m_periods.size() ? m_periods.at(row + 1).startS - LeastStepS : LastStartS;
}

void PeriodModel::moveStart(int row, int startS)
{
    if (row < 1 || row >= m_periods.size() || mostStart(row) < leastStart(row))
        return;
    const int start = std::clamp(startS, leastStart(row), mostStart(row));
    if (m_periods.at(row).startS == start)
        return;
    m_periods[row].startS = start;
    changed(row);
}

void PeriodModel::setLimit(int row, qint64 tenths)
{
    if (row < 0 || row >= m_periods.size())
        return;
    const qint64 limit = std::clamp<qint64>(tenths, 0, qint64(MostRate * 10));
    if (m_periods.at(row).limitTenths == limit)
        return;
    m_periods[row].limitTenths = limit;
    changed(row);
}

void PeriodModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT periodsChanged();
}

int PeriodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_periods.size());
}

int PeriodModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeriodModel::text(const ChargingPeriod& period, Column column, bool isForEditing) const
{
    switch (column) {
    case Column::From: return offsetText(period.startS);
    case Column::Clock: {
        if (!m_start)
            return Formatter::missing();
        const QDateTime at = m_start->addSecs(period.startS);
        return m_format.siteDate(at) == m_format.siteDate(*m_start) ? m_format.time(at)
                                                                    : QString(m_format.dayAndMonth(at) + QLatin1Char(' ') + m_format.time(at));
    }
    case Column::Limit:
        if (isForEditing)
            return m_format.locale().toString(double(period.limitTenths) / 10, 'f', period.limitTenths % 10 == 0 ? 0 : 1);
        // as it is typed: who reads kW here types kW
        return m_unit == ChargingRateUnit::Watt ? m_format.wattLimit(period.limitTenths) : m_format.currentLimit(period.limitTenths);
    case Column::Phases:
        if (period.phases)
            return m_format.number(*period.phases);
        return isForEditing ? QString() : Formatter::missing();
    }
    return {};
}

QVariant PeriodModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    const ChargingPeriod& period = m_periods.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(period, column, false);
    case Qt::EditRole: return text(period, column, true);
    case Qt::TextAlignmentRole: return int(Qt::AlignTrailing | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == Column::Phases && !period.phases)
            return tr("Not told: the charger takes 3");
        if (column == Column::From && index.row() == 0)
            return tr("The first step begins at the start");
        return {};
    default: return {};
    }
}

bool PeriodModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    switch (Column(index.column())) {
    case Column::From: return takeStart(index.row(), text);
    case Column::Clock: return false;
    case Column::Limit: return takeLimit(index.row(), text);
    case Column::Phases: return takePhases(index.row(), text);
    }
    return false;
}

bool PeriodModel::takeStart(int row, const QString& text)
{
    const std::optional<int> start = offsetFrom(text);
    if (!start) {
        Q_EMIT refused(tr("A time since the start is written like 6:30, hours and minutes"));
        return false;
    }
    if (row < 1 || *start < leastStart(row) || *start > mostStart(row)) {
        Q_EMIT refused(tr("A step begins at least a minute after the one before it and before the next one"));
        return false;
    }
    moveStart(row, *start);
    return true;
}

/// One decimal is all that the standard takes.
bool PeriodModel::takeLimit(int row, const QString& text)
{
    bool isNumber = false;
    double rate = m_format.locale().toDouble(text, &isNumber);
    if (!isNumber)
        rate = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(rate) || rate < 0 || rate > MostRate) {
        Q_EMIT refused(m_unit == ChargingRateUnit::Ampere ? tr("A limit is a number of Ampere from 0 up") : tr("A limit is a number of Watt from 0 up"));
        return false;
    }
    setLimit(row, std::llround(rate * 10));
    return true;
}

bool PeriodModel::takePhases(int row, const QString& text)
{
    std::optional<int> phases;
    if (!text.isEmpty() && text != Formatter::missing()) {
        phases = text.toInt();
        if (*phases < 1 || *phases > 3) {
            Q_EMIT refused(tr("Phases are 1, 2 or 3; empty lets the charger choose"));
            return false;
        }
    }
    if (m_periods.at(row).phases != phases) {
        m_periods[row].phases = phases;
        changed(row);
    }
    return true;
}

Qt::ItemFlags PeriodModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const auto column = Column(index.column());
    const bool isFixed = !index.isValid() || column == Column::Clock || (column == Column::From && index.row() == 0);
    return isFixed ? flags : flags | Qt::ItemIsEditable;
}

QVariant PeriodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    //: Column: from when on a step of a limit holds, since its start.
    case Column::From: return tr("From");
    //: Column: the time of day at which a step begins.
    case Column::Clock: return tr("Site time");
    case Column::Limit: return m_unit == ChargingRateUnit::Ampere ? tr("Limit, A") : tr("Limit, W");
    case Column::Phases: return tr("Phases");
    }
    return {};
}

} // namespace forecourt::ui
