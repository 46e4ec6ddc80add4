// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machinesection.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/settings/machinevalue.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace forecourt::ui {

MachineSection::MachineSection(const PageContext& context, api::Machine& machine, const QString& id, const QString& title,
                               const QString& iconName)
    : SettingsSection(context, id, title, iconName), m_machine(machine)
{
}

void MachineSection::refresh()
{
    load();
    // another window of the same service may have changed something
    whenFinished(m_machine.readState(), this, [this, before = m_machine.state()](const Result<api::MachineState>& now) {
        if (now && *now != before)
            load();
    });
}

void MachineSection::load()
{
    for (const Bound& field : std::as_const(m_fields))
        field.load();
}

void MachineSection::needLink(Button* button)
{
    const auto update = [this, button] { button->setBlockedReason(reasons::link(m_context.workspace)); };
    connect(&m_context.workspace, &Workspace::formatChanged, button, update);
    update();
}

void MachineSection::noteStored()
{
    Q_EMIT restartNeeded();
}

/// No error below the field where it worked.
void MachineSection::keep(const QString& key, const QString& value, const QString& label, QWidget* field, const QString& problem,
                          std::function<void()> refused)
{
    const api::SettingChanges before{{key, m_machine.state().settings.value(key).stored}};
    const auto told = [this, field, label, problem, before, after = api::SettingChanges{{key, value}},
                       refused = std::move(refused)](const Result<api::MachineState>& stored) {
        if (stored) {
            setFieldError(field, {});
            noteStored();
            offerUndo(label, before, after);
            return;
        }
        setFieldError(field, stored.error().code == ErrorCode::InvalidInput ? problem : errorSentence(stored.error()));
        if (refused)
            refused();
    };
    whenFinished(m_machine.changeSettings({{key, value}}), field, told);
}

void MachineSection::offerUndo(const QString& label, const api::SettingChanges& before, const api::SettingChanges& after)
{
    //: %1: name of a setting.
    const QString text = tr("Changed: %1").arg(label);
    m_context.host.notifyKept(
        text, this, [before](MachineSection& self) { self.change(before); }, [after](MachineSection& self) { self.change(after); });
}

void MachineSection::explainOrigin(const QString& key, SettingRow* row, const QString& help)
{
    const api::MachineState state = m_machine.state();
    const auto found = state.settings.constFind(key);
    const bool isGiven = found != state.settings.constEnd() && found->origin == api::MachineSetting::Origin::CommandLine;
    row->setHelp(isGiven ? tr("Given on the command line for this run. %1").arg(help) : help);
}

QSpinBox* MachineSection::addNumber(Card* card, const config::Setting<int>& setting, const QString& label, const QString& objectName,
                                    int minimum, int maximum, const QString& help, const QString& keywords, const QString& unit)
{
    auto* box = new QSpinBox;
    box->setRange(minimum, maximum);
    box->setGroupSeparatorShown(minimum > 1 && maximum > 99'999);
    SettingRow* row = addRow(card, label, box, objectName, help, keywords, unit);
    const auto load = [this, box, row, help, &setting] {
        const QSignalBlocker blocker(box);
        box->setValue(machineValue(m_machine, setting));
        explainOrigin(QLatin1String(setting.key), row, help);
    };
    load();
    connect(box, &QSpinBox::editingFinished, this, [this, box, label, &setting] {
        if (box->value() != machineValue(m_machine, setting))
            keep(QLatin1String(setting.key), QString::number(box->value()), label, box, QString::fromLatin1(setting.rule));
        else
            setFieldError(box, {});
    });
    m_fields.append({QLatin1String(setting.key), load, [this, box, load] {
                         setFieldError(box, {});
                         load();
                     }});
    return box;
}

QLineEdit* MachineSection::addText(Card* card, const config::Setting<QString>& setting, const QString& label, const QString& objectName,
                                   const QString& problem, const QString& help, const QString& keywords)
{
    auto* field = new QLineEdit;
    field->setMaxLength(1000);
    SettingRow* row = addRow(card, label, field, objectName, help, keywords);
    const auto load = [this, field, row, help, &setting] {
        if (row->error().isEmpty()) // what was refused is not lost
            field->setText(machineValue(m_machine, setting));
        explainOrigin(QLatin1String(setting.key), row, help);
    };
    load();
    connect(field, &QLineEdit::editingFinished, this, [this, field, label, problem, &setting] {
        if (const QString text = field->text().trimmed(); text != machineValue(m_machine, setting))
            keep(QLatin1String(setting.key), text, label, field, problem);
        else
            setFieldError(field, {});
    });
    m_fields.append({QLatin1String(setting.key), load, [this, field, load] {
                         setFieldError(field, {});
                         load();
                     }});
    return field;
}

QCheckBox* MachineSection::addCheck(Card* card, const config::Setting<bool>& setting, const QString& label, const QString& text,
                                    const QString& objectName, const QString& help, const QString& keywords)
{
    auto* box = new QCheckBox(text);
    SettingRow* row = addRow(card, label, box, objectName, help, keywords);
    const auto load = [this, box, row, help, &setting] {
        const QSignalBlocker blocker(box);
        box->setChecked(machineValue(m_machine, setting));
        explainOrigin(QLatin1String(setting.key), row, help);
    };
    load();
    connect(box, &QCheckBox::toggled, this, [this, box, label, load, &setting](bool isOn) {
        // what was not stored is not shown as if it were
        keep(QLatin1String(setting.key), isOn ? QStringLiteral("true") : QStringLiteral("false"), label, box,
             QString::fromLatin1(setting.rule), load);
    });
    m_fields.append({QLatin1String(setting.key), load, [this, box, load] {
                         setFieldError(box, {});
                         load();
                     }});
    return box;
}

void MachineSection::addReset()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* button = new Button(m_context.themes, QStringLiteral("undo-2"), tr("Defaults for this section"), Button::Kind::Quiet);
    button->setObjectName(id() + QStringLiteral("Reset"));
    row->addWidget(button);
    row->addStretch(1);
    addWidget(line);
    needLink(button);
    connect(button, &Button::triggered, this, &MachineSection::reset);
}

void MachineSection::reset()
{
    const api::MachineState state = m_machine.state();
    api::SettingChanges defaults;
    api::SettingChanges before;
    for (const Bound& field : std::as_const(m_fields)) {
        defaults.insert(field.key, std::nullopt);
        before.insert(field.key, state.settings.value(field.key).stored);
    }
    change(defaults, [this, defaults, before] {
        //: %1: title of a section of the settings.
        const QString text = tr("Defaults restored: %1").arg(title());
        m_context.host.notifyKept(
            text, this, [before](MachineSection& self) { self.change(before); }, [defaults](MachineSection& self) { self.change(defaults); });
    });
}

void MachineSection::change(const api::SettingChanges& changes, std::function<void()> done)
{
    whenFinished(m_machine.changeSettings(changes), this, [this, done = std::move(done)](const Result<api::MachineState>& changed) {
        if (!changed) {
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(changed.error()));
            return;
        }
        for (const Bound& field : std::as_const(m_fields))
            field.reload();
        load();
        noteStored();
        if (done)
            done();
    });
}

} // namespace forecourt::ui
