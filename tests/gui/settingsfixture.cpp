// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/settingsfixture.h"

#include <QApplication>
#include <QLineEdit>

namespace forecourt::tests {

ui::SettingRow* rowOf(const QWidget& page, const char* field)
{
    QWidget* at = page.findChild<QWidget*>(QLatin1String(field));
    while (at != nullptr && qobject_cast<ui::SettingRow*>(at) == nullptr)
        at = at->parentWidget();
    return qobject_cast<ui::SettingRow*>(at);
}

QString errorOf(const QWidget& page, const char* field)
{
    return rowOf(page, field)->error();
}

void enter(const QWidget& page, const char* field, const QString& text)
{
    auto* edit = find<QLineEdit>(page, field);
    edit->setText(text);
    Q_EMIT edit->editingFinished();
    PageFixture::settle();
}

QWidget& openDialog(const char* name)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return *widget;
    }
    qFatal("no dialog %s", name);
}

void SettingsFixture::open()
{
    ui::AppearanceHooks hooks;
    hooks.setTheme = [](ui::ThemeManager::Setting) {};
    hooks.setDensity = [this](ui::ThemeManager::Density density) { fixture.themes.setDensity(density); };
    page = std::make_unique<ui::SettingsPage>(fixture.context(), hooks, ui::SettingsServices{&backups, &fixture.console.theMachine()}, nullptr);
    page->resize(1100, 800);
    page->show();
    PageFixture::settle();
}

void SettingsFixture::show(const char* section)
{
    page->openSection(QLatin1String(section));
    PageFixture::settle();
}

} // namespace forecourt::tests
