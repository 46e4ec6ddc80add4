// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps of a limit of power while it is edited.
#pragma once

#include "core/domain/chargingprofile.h"
#include "ui/format/formatter.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// The one truth of the editor: the table and the drawn line both show and change this. The first step begins at 0 and
/// stays there; the others keep their order. Thread: GUI.
class PeriodModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { From, Clock, Limit, Phases };
    static constexpr int ColumnCount = int(Column::Phases) + 1;
    static constexpr int LeastStepS = 60;

    explicit PeriodModel(const Formatter& format, QObject* parent = nullptr);

    void setPeriods(const QList<ChargingPeriod>& periods);
    [[nodiscard]] const QList<ChargingPeriod>& periods() const { return m_periods; }
    void setUnit(ChargingRateUnit unit);
    [[nodiscard]] ChargingRateUnit unit() const { return m_unit; }
    /// UTC, for the column of the clock; empty: it starts with the session.
    void setStart(const std::optional<QDateTime>& start);

    /// A step from \a startS on with the limit that held there. −1 where one begins within a minute of it.
    int insert(int startS);
    /// Behind the last: an hour later.
    int append();
    /// Not the first. False where nothing was removed.
    bool remove(int row);
    /// Between its neighbours, at least a minute from each; as near to \a startS as that allows.
    void moveStart(int row, int startS);
    /// Never below 0.
    void setLimit(int row, qint64 tenths);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Texts as data() shows them. False for what is none, or a time that is not between its neighbours.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Any step is another, came or went.
    void periodsChanged();
    /// What was typed was not taken; a sentence says why.
    void refused(const QString& why);

private:
    [[nodiscard]] QVariant text(const ChargingPeriod& period, Column column, bool isForEditing) const;
    bool takeStart(int row, const QString& text);
    bool takeLimit(int row, const QString& text);
    bool takePhases(int row, const QString& text);
    void changed(int row);
    [[nodiscard]] int leastStart(int row) const;
    [[nodiscard]] int mostStart(int row) const;

    Formatter m_format;
    ChargingRateUnit m_unit = ChargingRateUnit::Ampere;
    std::optional<QDateTime> m_start;
    QList<ChargingPeriod> m_periods;
};

} // namespace forecourt::ui
