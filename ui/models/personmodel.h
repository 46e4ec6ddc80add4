// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The people who own tags.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

#include <QTimer>

#include <functional>

namespace forecourt::ui {

/// A person and what the tags say of them.
struct PersonRow
{
    PersonRecord person;
    QStringList tags;
    std::optional<QDateTime> lastUsedAt;

    bool operator==(const PersonRow&) const = default;
};

/// One row per person. Where there are very many tags they are looked through a slice in each turn of the event loop,
/// and the rows change when that is done. Beyond EagerPeople it is a long list, as of TokenModel: rows are the first of
/// those that pass the sieve, in order of their ids, and further ones come by fetchMore(). Thread: GUI.
class PersonModel final : public KeyedTableModel<PersonId, PersonRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Name, Group, Tags, LastUsed, Note };
    static constexpr int ColumnCount = int(Column::Note) + 1;

    static constexpr qsizetype EagerPeople = 5'000;
    static constexpr qsizetype PeoplePerSlice = 1'000; ///< looked at in one turn
    static constexpr qsizetype PeoplePerPage = 500;    ///< rows fetchMore() looks for
    using Sieve = std::function<bool(const PersonRow&)>;

    explicit PersonModel(Workspace& workspace, QObject* parent = nullptr);

    /// Which people of a long list become rows; empty: all. Starts a long list over.
    void setSieve(Sieve sieve);
    [[nodiscard]] bool isLong() const { return m_isLong; }
    /// Rows are still being looked for.
    [[nodiscard]] bool isReading() const { return m_turn.isActive(); }
    /// How many people there are, as rows or not.
    [[nodiscard]] qsizetype total() const { return m_workspace.site().personCount(); }
    /// What a filter by words looks through.
    [[nodiscard]] static QString searchText(const PersonRow& row);

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// isLong(), isReading() or total() may differ.
    void readingChanged();
    /// One turn's work on a long list is done: so many people were looked at.
    void sliceRead(qsizetype people);

protected:
    [[nodiscard]] PersonId idOf(const PersonRow& row) const override { return row.person.id; }

private:
    void refresh();
    void gather();
    void restart();
    void readOn();
    void goOnReading();
    void followOn();
    [[nodiscard]] PersonRow rowOfPerson(const PersonRecord& person) const;
    [[nodiscard]] QList<PersonRow> nextMatches();
    [[nodiscard]] QVariant display(const PersonRow& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
    Sieve m_sieve;
    QTimer m_turn;                       ///< the next slice of many tags, or of many people
    QTimer m_following;                  ///< the next slice of rows that may have changed
    QString m_after;                     ///< the last one looked at
    QHash<PersonId, PersonRow> m_gathered; ///< so far
    PersonId m_afterPerson;              ///< the last one of a long list looked at
    qsizetype m_wanted = 0;              ///< rows still to be found
    qsizetype m_total = 0;               ///< people when a long list was begun
    int m_followed = 0;                  ///< the row that is looked at again next
    int m_toFollow = 0;                  ///< rows to look at again, from there on and around
    bool m_isLong = false;
    bool m_isAtEnd = true;
};

} // namespace forecourt::ui
