// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The sums under a table, and pairs of name and value in a card.
#pragma once

#include "ui/widgets/textlabel.h"

#include <QList>
#include <QWidget>

#include <utility>

class QGridLayout;

namespace forecourt::ui {

/// 36 high, window fill. Parts are drawn left or right in order. Fill it from the model's sums and
/// name what is left out ("2 without a price, not in the sum").
class TotalsRow : public QWidget
{
    Q_OBJECT
public:
    enum class Weight { Strong, Normal, Quiet };
    struct Part
    {
        QString text;
        Weight weight = Weight::Normal;
        bool atEnd = false; ///< right side (left in right-to-left)
    };

    explicit TotalsRow(const ThemeManager& themes, QWidget* parent = nullptr);

    void setParts(const QList<Part>& parts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont fontOf(const Part& part) const;

    const ThemeManager& m_themes;
    QList<Part> m_parts;
};

/// Rows of "name: value" with the name in ink 2 in a fixed column. Rows stay in place; a changed value
/// simply changes.
class KeyValueGrid : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueGrid(const ThemeManager& themes, int nameWidth = 96, QWidget* parent = nullptr);

    /// Adds or changes the row named \a name; an empty \a value shows "–".
    void setValue(const QString& name, const QString& value);
    void setValue(const QString& name, const QString& value, Theme::Color ink, TypeRole role = TypeRole::Body);
    /// Puts \a widget into the row named \a name, for links and fields.
    void setWidget(const QString& name, QWidget* widget);
    void removeRow(const QString& name);
    [[nodiscard]] QString value(const QString& name) const;
    /// Names and values as they stand there, from the top; rows with a widget are left out.
    [[nodiscard]] QList<std::pair<QString, QString>> values() const;

private:
    struct Row
    {
        QString name;
        TextLabel* label = nullptr;
        QWidget* value = nullptr;
    };
    Row& row(const QString& name);
    [[nodiscard]] qsizetype indexOf(const QString& name) const;

    const ThemeManager& m_themes;
    QGridLayout* m_grid;
    QList<Row> m_rows;
    int m_nameWidth;
};

} // namespace forecourt::ui
