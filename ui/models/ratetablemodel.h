// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rates of bands, or of groups of people, as a table to type in.
#pragma once

#include "core/domain/tariff.h"
#include "ui/format/formatter.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// A named row of rates.
struct NamedRates
{
    QString name;
    RateSet rates;

    bool operator==(const NamedRates&) const = default;
};

/// An empty cell: what stands below it counts. Thread: GUI.
class RateTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Energy, Charging, Connected, Session, Idle };
    static constexpr int ColumnCount = int(Column::Idle) + 1;

    /// \a nameTitle: of the first column.
    RateTableModel(const Formatter& format, const QString& nameTitle, QObject* parent = nullptr);

    /// Nothing is said where nothing is another.
    void setRows(const QList<NamedRates>& rows, const QString& currency);
    void setFormatter(const Formatter& format);
    [[nodiscard]] const QList<NamedRates>& rows() const { return m_rows; }
    void append(const NamedRates& row);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A person changed, added or removed something.
    void rowsEdited();
    /// What was typed was not taken; a sentence says why.
    void refused(const QString& why);

private:
    [[nodiscard]] static std::optional<Rate>& rateIn(RateSet& rates, Column column);

    Formatter m_format;
    QString m_nameTitle;
    QString m_currency;
    QList<NamedRates> m_rows;
};

/// "0,35 €/kWh" and the like: the unit of a rate of \a column.
[[nodiscard]] QString rateUnit(RateTableModel::Column column, const QString& currency, const Formatter& format);

} // namespace forecourt::ui
