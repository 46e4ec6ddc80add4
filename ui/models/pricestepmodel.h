// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Steps of a price as a table to type in.
#pragma once

#include "core/domain/tariff.h"
#include "ui/format/formatter.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// From an energy or a power on another price counts. Thread: GUI.
class PriceStepModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { From, Price };
    static constexpr int ColumnCount = int(Column::Price) + 1;

    explicit PriceStepModel(const Formatter& format, QObject* parent = nullptr);

    void setSteps(const QList<PriceStep>& steps, StepBasis basis, bool isAdded, const QString& currency);
    [[nodiscard]] const QList<PriceStep>& steps() const { return m_steps; }
    /// A step behind the last, 10 kWh or 11 kW higher.
    void append();
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stepsEdited();
    void refused(const QString& why);

private:
    [[nodiscard]] int decimals() const;

    Formatter m_format;
    StepBasis m_basis = StepBasis::None;
    bool m_isAdded = false;
    QString m_currency;
    QList<PriceStep> m_steps;
};

} // namespace forecourt::ui
