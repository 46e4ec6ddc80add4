// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What price applies where, and why.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/rostersearch.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// A place a price can be assigned to.
struct PricePlace
{
    PriceLevel level = PriceLevel::Site;
    StationId station;
    std::optional<EvseId> evse;
    QString group;
    std::optional<PersonId> person;
    std::optional<TransactionKey> transaction;

    bool operator==(const PricePlace&) const = default;
    /// Stable, for selections.
    [[nodiscard]] QString key() const;
};

/// A place, what is assigned there and what counts there now.
struct PricePlaceRow
{
    PricePlace place;
    QString name;
    QString context;                        ///< of a connector: its charger; of a person: the group
    QList<PriceAssignment> assignments;     ///< all made here, by their beginning
    std::optional<PriceAssignment> current; ///< in force now
    std::optional<PriceAssignment> next;    ///< the first that begins later
    PriceDecision decision;

    bool operator==(const PricePlaceRow&) const = default;
};

/// From the whole site to sessions that run, in that order. Of very many people only those stand here that were assigned
/// a price, and some of those that are looked for. Thread: GUI.
class PricePlaceModel final : public KeyedTableModel<QString, PricePlaceRow>
{
    Q_OBJECT

public:
    enum class Column { Level, Place, Assigned, Applies, Why, From, Until };
    static constexpr int ColumnCount = int(Column::Until) + 1;

    explicit PricePlaceModel(Workspace& workspace, QObject* parent = nullptr);

    /// Looks for people by  words where there are too many to list all; empty: for none.
    void findPeople(const QString& words);
    [[nodiscard]] bool hasManyPeople() const { return m_search.isLong(); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void refreshed();
    /// The records of so many people were read for one refresh.
    void peopleRead(qsizetype people);

protected:
    [[nodiscard]] QString idOf(const PricePlaceRow& row) const override { return row.place.key(); }

private:
    void refresh();
    void addPeople(QList<PricePlaceRow>& rows);
    [[nodiscard]] QList<PersonRecord> shownPeople() const;
    void add(QList<PricePlaceRow>& rows, const PricePlace& place, const QString& name, const QString& context = {}) const;
    [[nodiscard]] QString display(const PricePlaceRow& row, Column column) const;
    [[nodiscard]] QStringList wordsOf(const StationState& station) const;
    [[nodiscard]] QStringList wordsOf(const TransactionRecord& session) const;
    [[nodiscard]] std::optional<QDateTime> nextTurn() const;

    Workspace& m_workspace;
    QHash<StationId, QStringList> m_stationWords; ///< as shown, by which a change of values is told from one of names
    QHash<TransactionKey, QStringList> m_sessionWords;
    std::optional<QDateTime> m_nextTurn;          ///< when other prices apply though nothing is changed
    UpdateThrottle m_throttle; ///< chargers change all the time
    RosterSearch m_search;
    QString m_words;
    QList<PersonId> m_found; ///< of many people those that m_words mean
};

} // namespace forecourt::ui
