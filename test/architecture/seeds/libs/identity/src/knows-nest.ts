import { Module } from '@nestjs/common';

export const seed = Module;
