// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/arowanastyle.h"

#include <QApplication>

#include <cmath>

namespace arowana {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(ColorRole role)
{
    switch (role) {
    case ColorRole::Surface:
        return {0xfff5f6f8, 0xff14181d};
    case ColorRole::Panel:
        return {0xffffffff, 0xff1b2128};
    case ColorRole::Line:
        return {0xffe3e6ea, 0xff2b333d};
    case ColorRole::FieldLine:
        return {0xffcfd5dd, 0xff3a4450};
    case ColorRole::Text:
        return {0xff1b2330, 0xffe6eaf0};
    case ColorRole::Muted:
        return {0xff5d6b80, 0xff93a0b1};
    case ColorRole::Accent:
        return {0xff0f766e, 0xff2dd4bf};
    case ColorRole::AccentSurface:
        return {0xffe3f3f1, 0xff16332f};
    case ColorRole::OnAccent:
        return {0xffffffff, 0xff06231f};
    case ColorRole::Good:
        return {0xff127436, 0xff4ade80};
    case ColorRole::Info:
        return {0xff2563eb, 0xff60a5fa};
    case ColorRole::Warn:
        return {0xffa84a05, 0xfffbbf24};
    case ColorRole::Bad:
        return {0xffb91c1c, 0xfff87171};
    case ColorRole::BadSurface:
        return {0xfffdf0f0, 0xff33201f};
    case ColorRole::Violet:
        return {0xff7c3aed, 0xffc4b5fd};
    case ColorRole::Practice:
        return {0xffa84a05, 0xfffbbf24};
    case ColorRole::PracticeSurface:
        return {0xfff9eee6, 0xff33302a};
    case ColorRole::ReadOnly:
        return {0xff5d6b80, 0xff93a0b1};
    case ColorRole::Bubble:
        return {0xffeceff3, 0xff2a323b};
    }
    return {0xff000000, 0xffffffff};
}

QColor pick(ColorRole role, bool dark)
{
    const Pair pair = pairOf(role);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * (1 - share)),
                            float(a.greenF() * share + b.greenF() * (1 - share)),
                            float(a.blueF() * share + b.blueF() * (1 - share)));
}

QPalette paletteFor(bool dark)
{
    const auto at = [dark](ColorRole role) { return pick(role, dark); };
    QPalette p;
    p.setColor(QPalette::Window, at(ColorRole::Surface));
    p.setColor(QPalette::WindowText, at(ColorRole::Text));
    p.setColor(QPalette::Base, at(ColorRole::Panel));
    p.setColor(QPalette::AlternateBase, at(ColorRole::Surface));
    p.setColor(QPalette::Text, at(ColorRole::Text));
    p.setColor(QPalette::Button, at(ColorRole::Panel));
    p.setColor(QPalette::ButtonText, at(ColorRole::Text));
    p.setColor(QPalette::BrightText, at(ColorRole::Bad));
    p.setColor(QPalette::ToolTipBase, at(ColorRole::Panel));
    p.setColor(QPalette::ToolTipText, at(ColorRole::Text));
    p.setColor(QPalette::PlaceholderText, at(ColorRole::Muted));
    p.setColor(QPalette::Highlight, at(ColorRole::Accent));
    p.setColor(QPalette::HighlightedText, at(ColorRole::OnAccent));
    p.setColor(QPalette::Link, at(ColorRole::Accent));
    p.setColor(QPalette::LinkVisited, at(ColorRole::Violet));
    p.setColor(QPalette::Light, mix(at(ColorRole::Panel), at(ColorRole::Surface), 0.5));
    p.setColor(QPalette::Midlight, at(ColorRole::Surface));
    p.setColor(QPalette::Mid, at(ColorRole::Line));
    p.setColor(QPalette::Dark, at(ColorRole::FieldLine));
    p.setColor(QPalette::Shadow, mix(at(ColorRole::FieldLine), at(ColorRole::Text), 0.6));
    const QColor faint = mix(at(ColorRole::Text), at(ColorRole::Surface), 0.42);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, at(ColorRole::Line));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return p;
}

double channelLight(double c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channelLight(c.redF()) + 0.7152 * channelLight(c.greenF()) +
           0.0722 * channelLight(c.blueF());
}

} // namespace

/// Asked for every colour of every cell, and nearly always of the same two: their answer is kept.
bool isDark(const QPalette &palette)
{
    struct Answer {
        QColor window;
        QColor text;
        bool isDark = false;
    };
    static Answer last;
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    if (window != last.window || text != last.text)
        last = {window, text, luminance(window) < luminance(text)};
    return last.isDark;
}

QColor color(ColorRole role, const QPalette &palette)
{
    return pick(role, isDark(palette));
}

QPalette lightPalette()
{
    return paletteFor(false);
}

QPalette darkPalette()
{
    return paletteFor(true);
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    app.setStyle(new ArowanaStyle); // owned by the application
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        app.setPalette(QPalette()); // back to the platform's own, to see which it is
        dark = isDark(app.palette());
    }
    app.setPalette(paletteFor(dark));
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

} // namespace arowana
