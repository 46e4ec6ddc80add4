// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A field in which a tag or a person is chosen or typed.
#pragma once

#include "ui/models/rostersearch.h"

#include <QComboBox>

class QCompleter;
class QStringListModel;

namespace forecourt::ui {

/// Offers all of a short roster in its list. Of a long one it offers what fits the typed text, as it is found; the list
/// then holds only what was chosen. Thread: GUI.
class RosterBox final : public QComboBox
{
    Q_OBJECT

public:
    /// \a workspace must outlive it.
    RosterBox(const Workspace& workspace, RosterSearch::Of of, QWidget* parent = nullptr);

    /// For a filter: an entry "all of them" without a value stands first, and nothing else can be typed.
    void setEverybody(const QString& text);
    /// Which tags are offered; fills it again.
    void setSieve(RosterSearch::Sieve sieve);
    /// Follows the site; what is chosen or typed stays.
    void refill();
    /// False: there is none, or the sieve lets it not pass.
    bool choose(const QVariant& value);
    /// What the text names; an invalid value: nothing that is known.
    [[nodiscard]] QVariant chosen() const;
    /// The tag that is meant: chosen(), else the text itself.
    [[nodiscard]] QString tag() const;
    /// What looks for them.
    [[nodiscard]] RosterSearch& search() { return m_search; }

    void showPopup() override;

private:
    void prepareTyping();
    void enter(const RosterEntry& entry);
    void suggest();
    void showFound(const QString& words, const QList<RosterEntry>& entries);
    void takeSuggestion(const QModelIndex& index);
    void settleFilter();

    RosterSearch m_search;
    QString m_everybody;
    QStringListModel* m_texts; ///< of m_offered
    QCompleter* m_completer;   ///< of a long roster
    QList<RosterEntry> m_offered;
    bool m_isFilter = false;
};

} // namespace forecourt::ui
