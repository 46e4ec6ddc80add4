// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The settings every charger of the site should have: written down, and brought to many chargers.
#pragma once

#include "ui/pages/planactions.h"

#include <QObject>

#include <functional>

class QWidget;

namespace forecourt::ui {

class ChargerBulk;

/// Thread: GUI.
class TemplateRollout final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window. Restarts afterwards go through \a bulk.
    TemplateRollout(const PageContext& context, ChargerBulk& bulk, QWidget* parent);

    /// Shows what differs at \a stations and sends it when told to; asks for the template first where there is none.
    void rollOut(const QList<StationId>& stations);
    /// Shows the template to be changed.
    void edit();
    /// Why this is not possible; empty where it is.
    [[nodiscard]] QString reason(const QList<StationId>& stations) const;

private:
    void load(const std::function<void(const SettingsTemplate&)>& then);
    void openEditor(const SettingsTemplate& current, const StationId& offered, const std::function<void(const SettingsTemplate&)>& then);
    void store(const SettingsTemplate& settings, const std::function<void()>& then);
    void openRun(const SettingsTemplate& wanted, const QList<StationId>& stations);

    PageContext m_context;
    ChargerBulk& m_bulk;
    PlanActions m_plans;
    QWidget* m_parent;
};

} // namespace forecourt::ui
