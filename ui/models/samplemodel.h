// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The meter values of one session, one row per moment.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Everything measured at one moment for one reason.
struct SampleRow
{
    int number = 0;
    QDateTime at;
    ReadingContext context = ReadingContext::SamplePeriodic;
    QList<MeterSample> samples;

    bool operator==(const SampleRow&) const = default;

    /// Value of a measurand in thousandths of its unit; empty where it was not measured.
    [[nodiscard]] std::optional<qint64> milli(Measurand measurand, Phase phase = Phase::Overall) const;
};

/// Thread: GUI.
class SampleModel final : public KeyedTableModel<int, SampleRow>
{
    Q_OBJECT

public:
    enum class Column { Time, Why, Register, Power, Offered, Current1, Current2, Current3, Voltage1, Battery, Other };
    static constexpr int ColumnCount = int(Column::Other) + 1;

    explicit SampleModel(Workspace& workspace, QObject* parent = nullptr);

    /// In order of time.
    void setSamples(const QList<MeterSample>& samples);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Power at a moment in W: as measured, else the sum of its phases, else from currents and voltages.
    [[nodiscard]] static std::optional<qint64> powerW(const SampleRow& row, int phaseVoltage);
    /// Rows of \a samples, grouped by moment and context.
    [[nodiscard]] static QList<SampleRow> grouped(const QList<MeterSample>& samples);

protected:
    [[nodiscard]] int idOf(const SampleRow& row) const override { return row.number; }

private:
    [[nodiscard]] QString display(const SampleRow& row, Column column) const;
    [[nodiscard]] QString others(const SampleRow& row) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
