// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A section whose fields are settings of the central system's computer, stored one by one as they are entered.
#pragma once

#include "core/api/machine.h"
#include "core/config/settings.h"
#include "ui/settings/settingssection.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

/// What is against its rule stays in its field with a sentence below; what is stored counts from the next
/// start. The whole section can be put back to its defaults, with undo.
class MachineSection : public SettingsSection
{
    Q_OBJECT

public:
    MachineSection(const PageContext& context, api::Machine& machine, const QString& id, const QString& title,
                   const QString& iconName);

    void refresh() override;

protected:
    /// Shows what api::Machine::state() tells.
    virtual void load();
    QSpinBox* addNumber(Card* card, const config::Setting<int>& setting, const QString& label, const QString& objectName, int minimum,
                        int maximum, const QString& help, const QString& keywords, const QString& unit = {});
    /// \a problem: the sentence for what is against the rule.
    QLineEdit* addText(Card* card, const config::Setting<QString>& setting, const QString& label, const QString& objectName,
                       const QString& problem, const QString& help, const QString& keywords);
    /// \a text stands beside the box.
    QCheckBox* addCheck(Card* card, const config::Setting<bool>& setting, const QString& label, const QString& text, const QString& objectName,
                        const QString& help, const QString& keywords);
    /// "Defaults" at the end of the section.
    void addReset();
    /// Something was stored that the running program does not know yet.
    void noteStored();

    /// \a button is off while the link to the service is gone.
    void needLink(Button* button);

    api::Machine& m_machine;

private:
    struct Bound
    {
        QString key;
        std::function<void()> load;   ///< what is stored; what was refused stays in the field
        std::function<void()> reload; ///< what is stored, whatever is in the field
    };

    /// Stores \a value and offers Undo; \a problem is told where it breaks the setting's rule. \a refused is called where
    /// nothing was stored, after it was said below \a field.
    void keep(const QString& key, const QString& value, const QString& label, QWidget* field, const QString& problem,
              std::function<void()> refused = {});
    void offerUndo(const QString& label, const api::SettingChanges& before, const api::SettingChanges& after);
    void explainOrigin(const QString& key, SettingRow* row, const QString& help);
    void reset();
    /// Tells where it could not be done; else every field is read anew and \a done is called.
    void change(const api::SettingChanges& changes, std::function<void()> done = {});

    QList<Bound> m_fields;
};

} // namespace forecourt::ui
