// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/templaterollout.h"

#include "core/base/async.h"
#include "ui/dialogs/settingsrundialog.h"
#include "ui/dialogs/templatedialog.h"
#include "ui/format/words.h"
#include "ui/pages/chargerbulk.h"

#include <QWidget>

namespace forecourt::ui {

TemplateRollout::TemplateRollout(const PageContext& context, ChargerBulk& bulk, QWidget* parent)
    : QObject(parent), m_context(context), m_bulk(bulk), m_plans(context, parent), m_parent(parent)
{
}

QString TemplateRollout::reason(const QList<StationId>& stations) const
{
    if (!m_context.commissioning)
        return tr("Off: no template is kept here");
    return stations.isEmpty() ? tr("Choose chargers in the list") : QString();
}

void TemplateRollout::load(const std::function<void(const SettingsTemplate&)>& then)
{
    if (!m_context.commissioning)
        return;
    whenFinished(m_context.commissioning->settingsTemplate(), this, [this, then](const Result<SettingsTemplate>& settings) {
        if (settings)
            then(*settings);
        else
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(settings.error()));
    });
}

void TemplateRollout::openEditor(const SettingsTemplate& current, const StationId& offered,
                                 const std::function<void(const SettingsTemplate&)>& then)
{
    auto* dialog = new TemplateDialog(m_context.themes, m_context.workspace, current, offered, m_parent->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, current, then] {
        SettingsTemplate made = dialog->settings();
        made.savedAt = m_context.workspace.now();
        store(made, [this, current, made, then] {
            m_context.host.notifyKept(
                tr("Saved the template"), this, [current](TemplateRollout& self) { self.store(current, {}); },
                [made](TemplateRollout& self) { self.store(made, {}); });
            then(made);
        });
    });
    dialog->open();
}

void TemplateRollout::store(const SettingsTemplate& settings, const std::function<void()>& then)
{
    whenFinished(m_context.commissioning->saveTemplate(settings), this, [this, then](const Result<void>& saved) {
        if (!saved)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        else if (then)
            then();
    });
}

void TemplateRollout::edit()
{
    load([this](const SettingsTemplate& current) { openEditor(current, {}, [](const SettingsTemplate&) {}); });
}

void TemplateRollout::rollOut(const QList<StationId>& stations)
{
    if (stations.isEmpty())
        return;
    load([this, stations](const SettingsTemplate& current) {
        if (!current.settings.isEmpty())
            return openRun(current, stations);
        openEditor(current, stations.first(), [this, stations](const SettingsTemplate& made) {
            if (!made.settings.isEmpty())
                openRun(made, stations);
        });
    });
}

void TemplateRollout::openRun(const SettingsTemplate& wanted, const QList<StationId>& stations)
{
    QList<commissioning::ChangeResult> changes;
    int inStep = 0;
    for (const StationId& id : stations) {
        const StationPointer station = m_context.site().station(id);
        if (!station)
            continue;
        const QList<commissioning::ChangeResult> plan = commissioning::planRollout(wanted, *station);
        if (plan.isEmpty())
            ++inStep;
        changes.append(plan);
    }
    if (changes.isEmpty())
        return m_context.host.notify(QStringLiteral("check"), tr("All chosen chargers are as the template says"));
    auto* dialog = new SettingsRunDialog(m_context, changes, inStep > 0 ? tr("%n charger(s) are as the template says.", nullptr, inStep) : QString(),
                                         m_parent->window());
    connect(dialog, &SettingsRunDialog::restartWanted, this, [this](const QList<StationId>& needing) { m_bulk.restart(needing); });
    connect(dialog, &SettingsRunDialog::restartWhenIdleWanted, &m_plans, &PlanActions::restartWhenIdle);
    dialog->open();
}

} // namespace forecourt::ui
