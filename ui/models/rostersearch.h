// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds tags and people by what somebody types, however many there are.
#pragma once

#include "ui/models/workspace.h"

#include <QTimer>
#include <QVariant>

#include <functional>

namespace forecourt::ui {

/// One choice: what is shown, and which it is.
struct RosterEntry
{
    QString text;
    QVariant value; ///< the tag's value, or the person's id as qint64
};

/// A short roster is offered whole. Of a long one the first matches are looked for, a slice in each turn of the event
/// loop, so that a million people hold up nothing. Thread: GUI.
class RosterSearch final : public QObject
{
    Q_OBJECT

public:
    enum class Of { Tags, People };
    using Sieve = std::function<bool(const TokenRecord&)>;

    static constexpr qsizetype Short = 1'000;    ///< up to so many are offered whole
    static constexpr qsizetype PerSlice = 1'000; ///< looked at in one turn
    static constexpr qsizetype Most = 50;        ///< matches

    /// \a workspace must outlive this object.
    RosterSearch(const Workspace& workspace, Of of, QObject* parent = nullptr);

    /// Which tags are offered; empty: all.
    void setSieve(Sieve sieve);
    /// Too many to offer all of them.
    [[nodiscard]] bool isLong() const;
    /// All that pass, in order of their texts. For a short roster.
    [[nodiscard]] QList<RosterEntry> all() const;
    /// Looks for those in which each word of \a words occurs; found() tells. Ends an earlier search.
    void find(const QString& words);
    void stop();
    [[nodiscard]] bool isSearching() const { return m_turn.isActive(); }

    /// As it is shown; none for a tag or person that is not known.
    [[nodiscard]] std::optional<RosterEntry> entryOf(const QVariant& value) const;
    /// That a person who types \a text means: the tag, the person of that name, or an entry's whole text.
    [[nodiscard]] std::optional<RosterEntry> entryNamed(const QString& text) const;

Q_SIGNALS:
    /// Those found so far for \a words; once more when the search is over. Never within find().
    void found(const QString& words, const QList<forecourt::ui::RosterEntry>& entries);
    /// One turn's work is done.
    void sliceRead(qsizetype looked);

private:
    void readOn();
    [[nodiscard]] qsizetype readTags();
    [[nodiscard]] qsizetype readPeople();
    void take(const std::optional<RosterEntry>& entry);
    [[nodiscard]] bool matches(const QString& value, const QString& name) const;
    [[nodiscard]] bool passes(const TokenRecord& token) const { return !m_sieve || m_sieve(token); }
    [[nodiscard]] RosterEntry entry(const TokenRecord& token) const;
    [[nodiscard]] static RosterEntry entry(const PersonRecord& person);

    const Workspace& m_workspace;
    Of m_of;
    Sieve m_sieve;
    QTimer m_turn; ///< the next slice
    QString m_text;
    QStringList m_words;
    QString m_afterTag;
    PersonId m_afterPerson;
    QList<RosterEntry> m_found;
};

} // namespace forecourt::ui
