// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machinesection.h"

#include "ui/format/words.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>

namespace forecourt::ui {

MachineSection::MachineSection(const PageContext& context, config::SettingsStore& store, const QString& id, const QString& title,
                               const QString& iconName)
    : SettingsSection(context, id, title, iconName), m_store(store)
{
}

void MachineSection::refresh()
{
    for (const auto& field : std::as_const(m_fields))
        field().load();
}

void MachineSection::noteStored()
{
    Q_EMIT restartNeeded();
}

void MachineSection::finish(const Result<void>& stored, QWidget* field, const QString& problem)
{
    if (stored) {
        setFieldError(field, {});
        noteStored();
    } else {
        setFieldError(field, stored.error().code == ErrorCode::InvalidInput ? problem : errorSentence(stored.error()));
    }
}

template<class T>
void MachineSection::keep(const config::Setting<T>& setting, const T& value, const QString& label, QWidget* field, const QString& problem)
{
    const T before = m_store.value(setting);
    const Result<void> stored = m_store.setValue(setting, value);
    finish(stored, field, problem);
    if (!stored)
        return;
    const auto put = [self = QPointer(this), &setting](const T& wanted) {
        if (!self)
            return;
        (void)self->m_store.setValue(setting, wanted);
        self->refresh();
        self->noteStored();
    };
    //: %1: name of a setting.
    m_context.host.notifyUndoable(tr("Changed: %1").arg(label), [put, before] { put(before); }, [put, value] { put(value); });
}

void MachineSection::explainOrigin(const QString& key, SettingRow* row, const QString& help)
{
    const bool isGiven = m_store.origin(key) == config::SettingsStore::Origin::Override;
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
        box->setValue(m_store.value(setting));
        explainOrigin(QLatin1String(setting.key), row, help);
    };
    load();
    connect(box, &QSpinBox::editingFinished, this, [this, box, label, &setting] {
        if (box->value() != m_store.value(setting))
            keep(setting, box->value(), label, box, QString::fromLatin1(setting.rule));
    });
    m_fields.append([this, load, &setting]() -> Bound {
        return {QLatin1String(setting.key), load, load,
                [this, &setting, old = m_store.value(setting)] { (void)m_store.setValue(setting, old); }};
    });
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
            field->setText(m_store.value(setting));
        explainOrigin(QLatin1String(setting.key), row, help);
    };
    load();
    connect(field, &QLineEdit::editingFinished, this, [this, field, label, problem, &setting] {
        if (const QString text = field->text().trimmed(); text != m_store.value(setting))
            keep(setting, text, label, field, problem);
        else
            setFieldError(field, {});
    });
    m_fields.append([this, field, load, &setting]() -> Bound {
        return {QLatin1String(setting.key), load,
                [this, field, load] {
                    setFieldError(field, {});
                    load();
                },
                [this, &setting, old = m_store.value(setting)] { (void)m_store.setValue(setting, old); }};
    });
    return field;
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
    connect(button, &Button::triggered, this, &MachineSection::reset);
}

void MachineSection::reset()
{
    QList<Bound> fields;
    for (const auto& field : std::as_const(m_fields))
        fields.append(field());
    if (!resetAll(fields))
        return;
    //: %1: title of a section of the settings.
    m_context.host.notifyUndoable(
        tr("Defaults restored: %1").arg(title()),
        [self = QPointer(this), fields] {
            if (!self)
                return;
            for (const Bound& field : fields) {
                field.putBack();
                field.reload();
            }
            self->noteStored();
        },
        [self = QPointer(this), fields] {
            if (self)
                (void)self->resetAll(fields);
        });
}

bool MachineSection::resetAll(const QList<Bound>& fields)
{
    for (const Bound& field : fields) {
        if (const Result<void> done = m_store.reset(field.key); !done) {
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(done.error()));
            return false;
        }
        field.reload();
    }
    noteStored();
    return true;
}

} // namespace forecourt::ui
