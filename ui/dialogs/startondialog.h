// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A particular person: where to start, and what runs already for them.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace forecourt::ui {

/// Offers the connectors that are free, and the person's tags that may charge. Each running session of the person
/// has its own Stop. Show with open(). Thread: GUI.
class StartOnDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a person empty: \a tag belongs to nobody. \a tag empty: the person's tags are offered.
    StartOnDialog(const PageContext& context, const std::optional<PersonId>& person, const QString& tag, QWidget* parent);

Q_SIGNALS:
    void startChosen(const forecourt::StationId& station, forecourt::EvseId evse, const QString& tag);
    /// The dialog closes first; stopping asks by itself.
    void stopChosen(const forecourt::StationId& station, forecourt::EvseId evse);

private:
    struct Place
    {
        StationId station;
        EvseId evse;
    };

    void addSessions();
    void fillTags();
    void fillPlaces();
    void submit();
    void updateReason();

    PageContext m_context;
    std::optional<PersonId> m_person;
    QString m_tag;
    QComboBox* m_tags;
    QComboBox* m_places;
    QList<Place> m_known; ///< by index of m_places
};

} // namespace forecourt::ui
