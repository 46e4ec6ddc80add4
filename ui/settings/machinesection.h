// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A section whose fields are settings of this computer, stored one by one as they are entered.
#pragma once

#include "core/config/settingsstore.h"
#include "ui/settings/settingssection.h"

class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

/// What is against its rule stays in its field with a sentence below; what is stored counts from the next
/// start. The whole section can be put back to its defaults, with undo.
class MachineSection : public SettingsSection
{
    Q_OBJECT

public:
    MachineSection(const PageContext& context, config::SettingsStore& store, const QString& id, const QString& title,
                   const QString& iconName);

    void refresh() override;

protected:
    QSpinBox* addNumber(Card* card, const config::Setting<int>& setting, const QString& label, const QString& objectName, int minimum,
                        int maximum, const QString& help, const QString& keywords, const QString& unit = {});
    /// \a problem: the sentence for what is against the rule.
    QLineEdit* addText(Card* card, const config::Setting<QString>& setting, const QString& label, const QString& objectName,
                       const QString& problem, const QString& help, const QString& keywords);
    /// "Defaults" at the end of the section.
    void addReset();
    /// Something was stored that the running program does not know yet.
    void noteStored();

    config::SettingsStore& m_store;

private:
    struct Bound
    {
        QString key;
        std::function<void()> load;    ///< what is stored; what was refused stays in the field
        std::function<void()> reload;  ///< what is stored, whatever is in the field
        std::function<void()> putBack; ///< stores again what holds when it is made
    };

    /// Stores \a value and offers Undo; \a problem is told where it breaks the setting's rule.
    template<class T>
    void keep(const config::Setting<T>& setting, const T& value, const QString& label, QWidget* field, const QString& problem);
    /// Empty and no change where it worked, else the error below the field.
    void finish(const Result<void>& stored, QWidget* field, const QString& problem);
    void explainOrigin(const QString& key, SettingRow* row, const QString& help);
    void reset();
    /// False, and told, where one could not be stored.
    bool resetAll(const QList<Bound>& fields);

    QList<std::function<Bound()>> m_fields;
};

} // namespace forecourt::ui
