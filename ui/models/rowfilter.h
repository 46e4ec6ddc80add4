// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sorts by raw values and filters by words and by a rule of the page.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace forecourt::ui {

/// Every word of the filter must occur in the row's SearchRole, in any case. Turns our models' signs
/// into the roles of ui/widgets/tableview.h. Thread: GUI.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_words.join(QLatin1Char(' ')); }
    /// Every word of the text occurs in the row, whatever the rule says of it.
    [[nodiscard]] bool hasWords(int sourceRow, const QModelIndex& sourceParent = {}) const;

    /// A further condition on the source row; empty: none. The rule is called on the GUI thread.
    void setRule(std::function<bool(int sourceRow)> rule);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    std::function<bool(int)> m_rule;
};

} // namespace forecourt::ui
