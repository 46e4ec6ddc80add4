// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags and persons of the site, and the unknown tags that were shown.
#pragma once

#include "core/engine/changepublisher.h"
#include "core/engine/ports/stores.h"

#include <QHash>
#include <QSet>

namespace forecourt::engine {

/// A token value looked up.
struct RosterEntry
{
    const TokenRecord* token = nullptr;   ///< null: unknown
    const PersonRecord* person = nullptr; ///< null: nobody, or the token is unknown
    bool wasDecorated = false;            ///< quirk 32: found only after its decoration was taken off
};

/// Keeps tokens and persons in memory and in the store. Thread: engine.
class Roster
{
public:
    static constexpr int MaximumUnknown = 200;
    /// Records of an import that the window is told of in one go: it takes them within some milliseconds.
    static constexpr qsizetype PublishedAtOnce = 4'000;

    Roster(Clock& clock, ports::SiteStore& store, ChangePublisher& publisher);

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;

    /// Without case. Source: OCPP 1.6 §7 (IdToken is a CiString20Type).
    [[nodiscard]] RosterEntry find(const QString& value) const;
    /// As it stands in the roster: another case, or a decoration of the station's (quirk 32), makes no other tag.
    [[nodiscard]] IdToken plain(const IdToken& token) const;
    /// Null: there is no such person.
    [[nodiscard]] const PersonRecord* person(PersonId id) const;
    /// All of them, by folded value.
    [[nodiscard]] const QHash<QString, TokenRecord>& tokens() const { return m_tokens; }
    /// All of them, by id.
    [[nodiscard]] const QHash<qint64, PersonRecord>& persons() const { return m_persons; }
    /// An unknown tag was shown. While "Learn tag" is armed for \a station the window hears of it at once.
    void noteUnknown(const QString& value, const StationId& station);
    /// Tags that were shown and are not in the list, oldest first.
    [[nodiscard]] const QList<UnknownToken>& unknownTokens() const { return m_unknown; }
    /// A known token began a transaction.
    void noteUsed(const QString& value, const QDateTime& at);
    void learn(bool isArmed, QList<StationId> stations);

    /// Errors of the following: see api::Administration; storage errors besides.
    void saveToken(TokenRecord token, ports::Completion<bool> done); ///< true: created
    void removeToken(const QString& value, ports::Completion<void> done);
    void savePerson(PersonRecord person, ports::Completion<PersonId> done);
    void removePerson(PersonId person, ports::Completion<void> done);
    void change(RosterBatch batch, ports::Completion<NewPersonIds> done);
    /// Tags that may charge at \a old may charge at \a replacement instead, which stands in its place.
    void takeOver(const StationId& old, const StationId& replacement);

private:
    [[nodiscard]] std::optional<Error> check(const RosterBatch& batch) const;
    void take(RosterBatch batch, const NewPersonIds& ids);
    void removePersonsWithoutTokens(const QList<PersonId>& persons);
    void publishTaken();
    void forgetUnknown(const QSet<QString>& folded);
    [[nodiscard]] const TokenRecord* findToken(const QString& value) const;
    [[nodiscard]] const TokenRecord* findUndecorated(const QString& value) const;
    [[nodiscard]] bool isLearning(const StationId& station) const;
    void publishUnknown();

    Clock& m_clock;
    ports::SiteStore& m_store;
    ChangePublisher& m_publisher;
    QHash<QString, TokenRecord> m_tokens; ///< by folded value
    QHash<qint64, PersonRecord> m_persons;
    QList<UnknownToken> m_unknown; ///< oldest first
    QSet<QString> m_takenTokens;  ///< by folded value: changed by batches, the window does not know yet
    QSet<qint64> m_takenPersons;
    QSet<qint64> m_gonePersons;   ///< of these, those that are no more; told after their tokens
    std::unique_ptr<ScheduledCall> m_publishTaken;
    bool m_isArmed = false;
    QList<StationId> m_learningStations;
    std::shared_ptr<char> m_lifetime = std::make_shared<char>();
};

} // namespace forecourt::engine
