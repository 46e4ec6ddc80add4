// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tags that may charge here.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

#include <QTimer>

#include <functional>

namespace forecourt::ui {

/// One row per tag; the id is the folded value. Up to EagerTags all of them are rows. More are a long list: rows are the
/// first of those that pass the sieve, in order of the tag, further ones come by fetchMore(), and the site is read a
/// slice in each turn of the event loop, so that a million tags hold up nothing. Thread: GUI.
class TokenModel final : public KeyedTableModel<QString, TokenRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, Person, Tag, Status, Group, ValidUntil, Where, LastUsed, Note };
    static constexpr int ColumnCount = int(Column::Note) + 1;

    static constexpr qsizetype EagerTags = 20'000;
    static constexpr qsizetype TagsPerSlice = 1'000; ///< looked at in one turn
    static constexpr qsizetype TagsPerPage = 500;    ///< rows fetchMore() looks for
    using Sieve = std::function<bool(const TokenRecord&)>;

    explicit TokenModel(Workspace& workspace, QObject* parent = nullptr);

    /// Which tags of a long list become rows; empty: all. Starts a long list over.
    void setSieve(Sieve sieve);
    [[nodiscard]] bool isLong() const { return m_isLong; }
    /// Rows are still being looked for.
    [[nodiscard]] bool isReading() const { return m_turn.isActive(); }
    /// How many tags there are, as rows or not.
    [[nodiscard]] qsizetype total() const;
    /// What a filter by words looks through.
    [[nodiscard]] QString searchText(const TokenRecord& token) const;

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The tag or its owner is blocked.
    [[nodiscard]] bool isBlocked(const TokenRecord& token) const;
    [[nodiscard]] bool isExpired(const TokenRecord& token) const;
    /// "Blocked", "Expired", "Valid".
    [[nodiscard]] QString statusText(const TokenRecord& token) const;

Q_SIGNALS:
    /// isLong(), isReading() or total() may differ.
    void readingChanged();
    /// One turn's work on a long list is done.
    void sliceRead(qsizetype tags);

protected:
    [[nodiscard]] QString idOf(const TokenRecord& row) const override { return row.value.toCaseFolded(); }

private:
    void refresh();
    void restart();
    void follow();
    void readOn();
    [[nodiscard]] QList<TokenRecord> nextMatches();
    void goOnReading();
    [[nodiscard]] std::optional<PersonRecord> personOf(const TokenRecord& token) const;
    [[nodiscard]] QString restrictionText(const TokenRecord& token) const;
    [[nodiscard]] QVariant display(const TokenRecord& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
    UpdateThrottle m_owners; ///< an import changes people many times a second
    Sieve m_sieve;
    QTimer m_turn;         ///< the next slice
    QString m_after;       ///< folded value of the last tag looked at
    qsizetype m_wanted = 0; ///< rows still to be found
    qsizetype m_total = 0;  ///< tags when a long list was begun
    bool m_isLong = false;
    bool m_isAtEnd = true;
};

} // namespace forecourt::ui
