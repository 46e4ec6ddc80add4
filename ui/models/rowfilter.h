// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sorts by raw values and filters by words and by a rule of the page.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace forecourt::ui {

/// Every word of the filter must occur in the row's SearchRole, in any case; a model that reads page by page is read on for it.
/// Turns our models' signs into the roles of ui/widgets/tableview.h. Thread: GUI.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr int MostPages = 25; ///< read on for one text: a search of a long log has a page of its own

    explicit RowFilter(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* model) override;
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_words.join(QLatin1Char(' ')); }
    /// Every word of the text occurs in the row, whatever the rule says of it.
    [[nodiscard]] bool hasWords(int sourceRow, const QModelIndex& sourceParent = {}) const;

    /// A further condition on the source row; empty: none. The rule is called on the GUI thread.
    void setRule(std::function<bool(int sourceRow)> rule);

    /// Reads the next page of what is searched. Called by itself when rows have come; a model that was busy then calls it once
    /// it is not.
    void readOn();
    /// MostPages were read, and there are more.
    [[nodiscard]] bool isPartlyRead() const { return m_isPartlyRead; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void isPartlyReadChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void beginReading();
    void setPartlyRead(bool isPartlyRead);

    QStringList m_words;
    int m_pages = 0; ///< read on since the text or the rows began anew
    bool m_isPartlyRead = false;
    std::function<bool(int)> m_rule;
};

} // namespace forecourt::ui
